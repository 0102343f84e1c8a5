package nianbao.harvest.net.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.harvest.net.http.HttpExchange.Reply;
import nianbao.harvest.net.http.Spool.Part;
import nianbao.harvest.net.http.Spool.Whole;
import nianbao.lifecycle.Sleeper;
import nianbao.model.EnvironmentException;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Writes the body of a reply to the spool, from its beginning or from where an earlier one was cut off. */
public final class Download {
    private static final int OK = 200;
    private static final int PARTIAL = 206;

    /** Bytes read at a time. */
    private static final int CHUNK = 1 << 16;

    private static final Pattern RANGE = Pattern.compile("bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final Part part;
    private final long limit;
    private final Sleeper sleeper;

    /** @param limit bytes of the whole file */
    public Download(Part part, long limit, Sleeper sleeper) {
        this.part = part;
        this.limit = limit;
        this.sleeper = sleeper;
    }

    /** The body is larger than it may be. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(long limit) {
            super(limit + " B");
        }
    }

    /** What to ask for so that a part can be gone on with: the rest of it, or all of it where it is another file now. */
    public Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        part.whole().ifPresent(whole -> {
            heads.put("Range", "bytes=" + part.length() + "-");
            heads.put("If-Range", whole.etag());
        });
        return heads;
    }

    /** Reads the body to its end and gives the file. */
    public Path read(Reply reply, String name) throws IOException {
        Optional<Whole> whole;
        long length;
        OutputStream out;
        if (reply.status() == PARTIAL) {
            whole = part.whole().filter(known -> continues(reply, known));
            if (whole.isEmpty()) {
                part.drop();
                throw new ConnectionClosedException("another part than was asked for");
            }
            length = part.length();
            out = part.goOn();
        } else {
            whole = whole(reply);
            length = 0;
            out = part.begin(whole);
        }
        try (OutputStream file = out) {
            length = copy(reply, file, length);
        }
        if (whole.isPresent() && whole.get().length() != length) {
            if (length > whole.get().length()) {
                part.drop();
            }
            throw new ConnectionClosedException(length + " B of " + whole.get().length());
        }
        return part.finish(name);
    }

    private boolean continues(Reply reply, Whole whole) {
        Matcher range = RANGE.matcher(reply.head("Content-Range").orElse(""));
        return range.matches()
                && Long.parseLong(range.group(1)) == part.length()
                && Long.parseLong(range.group(3)) == whole.length()
                && reply.head("ETag").equals(Optional.of(whole.etag()));
    }

    /** What the reply is the whole of, where a part of it could be gone on with. */
    private static Optional<Whole> whole(Reply reply) {
        boolean named = reply.status() == OK
                && reply.head("Accept-Ranges").filter("bytes"::equals).isPresent();
        Optional<String> etag = reply.head("ETag").filter(tag -> tag.startsWith("\""));
        Optional<Long> length = reply.head("Content-Length").map(Long::valueOf);
        return named && etag.isPresent() && length.isPresent()
                ? Optional.of(new Whole(etag.get(), length.get()))
                : Optional.empty();
    }

    /** Forgets what came so far. */
    public void drop() {
        part.drop();
    }

    private long copy(Reply reply, OutputStream file, long start) throws IOException {
        long length = start;
        if (reply.head("Content-Length").map(Long::valueOf).orElse(0L) > limit - start) {
            throw new TooLargeException(limit);
        }
        try (InputStream body = reply.body()) {
            byte[] chunk = new byte[CHUNK];
            for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
                length += n;
                if (length > limit) {
                    throw new TooLargeException(limit);
                }
                write(file, chunk, n);
                sleeper.sleep(Duration.ZERO); // where the program is to stop, it stops here
            }
        }
        return length;
    }

    private static void write(OutputStream file, byte[] chunk, int length) {
        try {
            file.write(chunk, 0, length);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
