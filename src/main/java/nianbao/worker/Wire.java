package nianbao.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.SourceFile;

/** How a file goes to a reading process, and its record comes back: lengths and bytes, in the order of the members. */
final class Wire {
    /** Bytes of the longest message that is believed; a longer one is garbage on the line. */
    private static final int LONGEST = 1 << 30;

    private Wire() {}

    static void send(DataOutputStream out, SourceFile file) throws IOException {
        bytes(out, file.name().getBytes(StandardCharsets.UTF_8));
        bytes(out, file.mediaType().getBytes(StandardCharsets.UTF_8));
        bytes(out, file.bytes());
        out.writeInt(file.parts().size());
        for (SourceFile part : file.parts()) {
            send(out, part);
        }
        out.flush();
    }

    static SourceFile file(DataInputStream in) throws IOException {
        String name = text(in);
        String mediaType = text(in);
        byte[] bytes = bytes(in);
        int count = in.readInt();
        List<SourceFile> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(file(in));
        }
        return new SourceFile(name, mediaType, bytes, parts);
    }

    static void send(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("not a message: " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
