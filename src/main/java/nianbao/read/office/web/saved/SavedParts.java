package nianbao.read.office.web.saved;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Takes the file apart. */
final class SavedParts {
    /** Parts at most; the page of a site has some hundred. */
    private static final int MAX_PARTS = 5_000;

    /** Letters of a header at most; those of browsers repeat the address of the page. */
    private static final int MAX_HEADER = 100_000;

    private final List<SavedPart> parts = new ArrayList<>();
    private final OfficeLimits limits;
    private Optional<String> location = Optional.empty();
    private Optional<String> id = Optional.empty();
    private long bytes;

    private SavedParts(OfficeLimits limits) {
        this.limits = limits;
    }

    /**
     * In the order of the file.
     *
     * @throws UnreadableException for a file over the limits, or one that is cut off or damaged
     */
    static List<SavedPart> of(byte[] file, OfficeLimits limits) {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(MAX_HEADER)
                .build();
        Faults faults = new Faults();
        MimeTokenStream tokens = new MimeTokenStream(config, faults, null);
        SavedParts parts = new SavedParts(limits);
        try {
            tokens.parse(new ByteArrayInputStream(file));
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                parts.meet(state, tokens);
            }
        } catch (MimeException | IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
        if (!faults.found.isEmpty()) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, faults.found.get(0));
        }
        return parts.parts;
    }

    private void meet(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_HEADER -> {
                location = Optional.empty();
                id = Optional.empty();
            }
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> part(tokens.getBodyDescriptor(), tokens.getDecodedInputStream());
            default -> {
                // the frame around the parts
            }
        }
    }

    private void field(Field field) {
        String body = field.getBody().replaceAll("[\\r\\n]+[ \\t]*", "").strip();
        if (field.getName().equalsIgnoreCase("Content-Location")) {
            location = Optional.of(body);
        } else if (field.getName().equalsIgnoreCase("Content-ID")) {
            id = Optional.of("cid:" + body.replaceAll("^<|>$", ""));
        }
    }

    private void part(BodyDescriptor described, InputStream in) throws IOException {
        byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.maxBytes() + 1));
        bytes += content.length;
        if (parts.size() >= MAX_PARTS || bytes > limits.maxBytes()) {
            throw new UnreadableException(ProblemCode.FILE_TOO_LARGE, "over " + MAX_PARTS + " parts");
        }
        parts.add(new SavedPart(
                described.getMimeType().toLowerCase(Locale.ROOT),
                Optional.ofNullable(described.getCharset()),
                id,
                location,
                content));
    }

    /** Keeps what a decoder makes up for, or leaves out; it goes on after some of it whatever it is told. */
    private static final class Faults extends DecodeMonitor {
        /** How lines end, and blanks before their ends: nothing of the page. */
        private static final List<String> HARMLESS = List.of(
                "ignored blanks", "Found CR without LF", "Found LF without CR", "Found non-standard soft line break");

        private final List<String> found = new ArrayList<>();

        @Override
        public boolean warn(String error, String dropped) {
            if (HARMLESS.stream().noneMatch(error::startsWith)) {
                found.add(error);
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
