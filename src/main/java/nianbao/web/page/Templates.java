package nianbao.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Makes pages of templates that were compiled with the program. What they print is escaped for the place where it stands. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "nianbao.web.template");

    private Templates() {}

    /** Answers a request with a page. */
    public static void answer(Context request, String template, Map<String, Object> parts) {
        request.contentType("text/html; charset=utf-8");
        request.result(text(template, parts));
    }

    /** A page as text. */
    public static String text(String template, Map<String, Object> parts) {
        StringOutput page = new StringOutput();
        ENGINE.render(template + ".jte", parts, page);
        return page.toString();
    }
}
