package nianbao.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.words.Program;

/** Scripts, styles and pictures that ship with the program. No other file can be asked for. */
public final class Assets {
    private static final String FOLDER = "/nianbao/web/";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private static final List<String> NAMES = List.of(
            "desk.css",
            "desk.js",
            "viewer.js",
            "report.js",
            "draw.js",
            "grid.js",
            "keys.js",
            "ahead.js",
            "blind.js",
            "keying.js",
            "events.js",
            "others.js",
            "papers.js",
            "compare.js",
            "asked.js",
            "files.js",
            "overview.js",
            "echarts.min.js",
            "icon.svg");

    private final Map<String, byte[]> byName = new LinkedHashMap<>();

    public Assets() {
        for (String name : NAMES) {
            byName.put(name, bytes(name));
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a page asks for one. */
    public static String address(String name) {
        return "/assets/" + version() + "/" + name;
    }

    private static String version() {
        return Program.reader().version().replace('+', '-');
    }

    /** Answers with one; browsers keep it until the program is another. */
    public void answer(Context request) {
        String name = request.pathParam("name");
        byte[] asset = byName.get(name);
        if (asset == null) {
            throw new NotFoundResponse("web.refused.missing");
        }
        request.contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        request.header("Cache-Control", "public, max-age=31536000, immutable");
        request.result(asset);
    }
}
