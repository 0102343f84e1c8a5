package nianbao.worker.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord.Source;

/** Messages as bytes: a letter for the kind, then its members in their order, texts with their length before them. */
public final class MessageCodec {
    /** Bytes of the longest text or picture that is accepted: a record of a thousand pages has a hundredth; more is garbage. */
    private static final int LONGEST = 1 << 28;
    /** A number of bytes that is not known. */
    private static final long UNKNOWN = -1;

    private final RecordWriter writer = new RecordWriter();
    private final RecordReader reader = new RecordReader();

    public void write(DataOutputStream out, Message message) throws IOException {
        if (message instanceof Message.Ready) {
            out.writeByte('R');
        } else if (message instanceof Message.Order order) {
            out.writeByte('O');
            write(out, order.address());
            out.writeInt(order.passOver());
        } else if (message instanceof Message.Opening opening) {
            out.writeByte('F');
            write(out, opening.file().name());
            write(out, opening.file().sha256().orElse(""));
            write(out, opening.file().mediaType().orElse(""));
            out.writeLong(opening.file().bytes().orElse(UNKNOWN));
        } else if (message instanceof Message.Choice choice) {
            out.writeByte('C');
            out.writeBoolean(choice.wanted());
            out.writeInt(choice.threads());
        } else if (message instanceof Message.PageRead) {
            out.writeByte('P');
        } else if (message instanceof Message.Fault fault) {
            out.writeByte('B');
            write(out, fault.stack());
        } else if (message instanceof Message.Answer answer) {
            out.writeByte('A');
            write(out, writer.line(answer.report()));
        } else if (message instanceof Message.Draw draw) {
            out.writeByte('G');
            write(out, draw.address());
            write(out, draw.sha256());
            out.writeInt(draw.page());
            out.writeInt(draw.sheet());
            out.writeInt(draw.dpi());
        } else if (message instanceof Message.ListLabels list) {
            out.writeByte('L');
            write(out, list.address());
            write(out, list.sha256());
        } else if (message instanceof Message.Shown shown) {
            write(out, shown.view());
        } else {
            out.writeByte('D');
        }
        out.flush();
    }

    /**
     * The next message.
     *
     * @throws EOFException where the other end has closed
     * @throws IOException where what came is no message
     */
    public Message read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 'R' -> new Message.Ready();
            case 'O' -> new Message.Order(text(in), in.readInt());
            case 'F' -> new Message.Opening(file(in));
            case 'C' -> choice(in);
            case 'P' -> new Message.PageRead();
            case 'B' -> new Message.Fault(text(in));
            case 'A' -> answer(text(in));
            case 'G' -> new Message.Draw(text(in), text(in), in.readInt(), in.readInt(), in.readInt());
            case 'L' -> new Message.ListLabels(text(in), text(in));
            case 'I' -> new Message.Shown(new PageView.Picture(in.readInt(), bytes(in)));
            case 'T' -> new Message.Shown(new PageView.Labels(rows(in)));
            case 'N' -> new Message.Shown(new PageView.Refused(text(in)));
            case 'D' -> new Message.Done();
            default -> throw new IOException("no message begins with " + kind);
        };
    }

    private static Source file(DataInputStream in) throws IOException {
        String name = text(in);
        Optional<String> sha256 = Optional.of(text(in)).filter(hash -> !hash.isEmpty());
        Optional<String> mediaType = Optional.of(text(in)).filter(type -> !type.isEmpty());
        long bytes = in.readLong();
        OptionalLong size = bytes == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(bytes);
        return new Source(name, sha256, mediaType, size, OptionalInt.empty(), Optional.empty());
    }

    private static Message choice(DataInputStream in) throws IOException {
        boolean wanted = in.readBoolean();
        int threads = in.readInt();
        if (threads < 1) {
            throw new IOException(threads + " threads");
        }
        return new Message.Choice(wanted, threads);
    }

    private Message answer(String json) throws IOException {
        try {
            return new Message.Answer(reader.read(json));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void write(DataOutputStream out, PageView view) throws IOException {
        if (view instanceof PageView.Picture picture) {
            out.writeByte('I');
            out.writeInt(picture.page());
            write(out, picture.png());
        } else if (view instanceof PageView.Labels labels) {
            out.writeByte('T');
            out.writeInt(labels.rows().size());
            for (List<String> row : labels.rows()) {
                out.writeInt(row.size());
                for (String text : row) {
                    write(out, text);
                }
            }
        } else {
            out.writeByte('N');
            write(out, ((PageView.Refused) view).why());
        }
    }

    private static List<List<String>> rows(DataInputStream in) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int count = length(in);
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            int width = length(in);
            for (int k = 0; k < width; k++) {
                row.add(text(in));
            }
            rows.add(row);
        }
        return rows;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = length(in);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("in the middle of " + length + " bytes");
        }
        return bytes;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
