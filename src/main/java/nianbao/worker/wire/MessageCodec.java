package nianbao.worker.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
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
        } else if (message instanceof Message.Render render) {
            out.writeByte('S');
            write(out, render.address());
            write(out, render.sha256());
            out.writeInt(render.page());
            out.writeInt(render.dpi());
        } else if (message instanceof Message.ReadDrawn drawn) {
            out.writeByte('W');
            write(out, drawn.address());
            write(out, drawn.sha256());
            DrawnGridCodec.write(out, drawn.grids());
        } else if (message instanceof Message.ListLabels list) {
            out.writeByte('L');
            write(out, list.address());
            write(out, list.sha256());
        } else if (message instanceof Message.FindTables find) {
            out.writeByte('K');
            write(out, find.address());
            write(out, find.sha256());
        } else if (message instanceof Message.CountPages count) {
            out.writeByte('Q');
            write(out, count.address());
            write(out, count.sha256());
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
            case 'A' -> new Message.Answer(report(text(in)));
            case 'G' -> new Message.Draw(text(in), text(in), in.readInt(), in.readInt(), in.readInt());
            case 'S' -> new Message.Render(text(in), text(in), in.readInt(), in.readInt());
            case 'W' -> new Message.ReadDrawn(text(in), text(in), DrawnGridCodec.read(in));
            case 'L' -> new Message.ListLabels(text(in), text(in));
            case 'K' -> new Message.FindTables(text(in), text(in));
            case 'Q' -> new Message.CountPages(text(in), text(in));
            case 'U' -> new Message.Shown(new PageView.PageCounts(in.readInt(), in.readInt()));
            case 'I' -> new Message.Shown(new PageView.Picture(in.readInt(), bytes(in)));
            case 'T' -> new Message.Shown(new PageView.Labels(rows(in)));
            case 'E' -> new Message.Shown(new PageView.Reread(report(text(in))));
            case 'H' -> new Message.Shown(new PageView.Found(DrawnGridCodec.read(in)));
            case 'J' -> new Message.Shown(raster(in));
            case 'N' -> new Message.Shown(new PageView.Refused(reason(in), text(in)));
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

    private ReportRecord report(String json) throws IOException {
        try {
            return reader.read(json);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(DataOutputStream out, PageView view) throws IOException {
        if (view instanceof PageView.Picture picture) {
            out.writeByte('I');
            out.writeInt(picture.page());
            write(out, picture.png());
        } else if (view instanceof PageView.Raster raster) {
            out.writeByte('J');
            out.writeInt(raster.page());
            out.writeInt(raster.pages());
            write(out, raster.png());
            out.writeInt(raster.widthPx());
            out.writeInt(raster.heightPx());
            out.writeDouble(raster.width());
            out.writeDouble(raster.height());
        } else if (view instanceof PageView.Reread again) {
            out.writeByte('E');
            write(out, writer.line(again.report()));
        } else if (view instanceof PageView.Found found) {
            out.writeByte('H');
            DrawnGridCodec.write(out, found.grids());
        } else if (view instanceof PageView.PageCounts counts) {
            out.writeByte('U');
            out.writeInt(counts.pages());
            out.writeInt(counts.images());
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
            PageView.Refused refused = (PageView.Refused) view;
            out.writeByte('N');
            write(out, refused.reason().name());
            write(out, refused.why());
        }
    }

    private static PageView raster(DataInputStream in) throws IOException {
        return new PageView.Raster(
                in.readInt(), in.readInt(), bytes(in), in.readInt(), in.readInt(), in.readDouble(), in.readDouble());
    }

    private static PageView.Reason reason(DataInputStream in) throws IOException {
        String name = text(in);
        return Arrays.stream(PageView.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("no reason is " + name));
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
