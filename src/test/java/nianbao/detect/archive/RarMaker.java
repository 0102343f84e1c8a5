package nianbao.detect.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Makes RARs whose members are stored as they are; there is no free program that makes any. */
public final class RarMaker {
    /** Flag of a file's header: it is locked. */
    public static final int LOCKED = 4;

    /** Flag of an archive's header: it is one of several files. */
    public static final int VOLUME = 1;

    /** Flag of an archive's header: even its directory is locked. */
    public static final int ALL_LOCKED = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RarMaker() {}

    /** As WinRAR 3 and 4 make it; names are in {@code names}, and it does not say so. */
    public static byte[] version4(Map<String, String> members, Charset names, int archiveFlags, int fileFlags) {
        RarMaker rar = new RarMaker();
        rar.out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        rar.block4(0x73, archiveFlags, new byte[6]);
        for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
            byte[] name = member.getKey().getBytes(names);
            byte[] content = member.getValue().getBytes(StandardCharsets.ISO_8859_1);
            byte[] fields = new byte[25 + name.length];
            ByteBuffer header = little(fields);
            header.putInt(content.length).putInt(content.length).put((byte) 2).putInt(crc(content));
            header.putInt(0).put((byte) 29).put((byte) 0x30).putShort((short) name.length);
            header.putInt(0x20).put(name);
            rar.block4(0x74, 0x8000 | fileFlags, fields);
            rar.out.writeBytes(content);
        }
        rar.block4(0x7B, 0x4000, new byte[0]);
        return rar.out.toByteArray();
    }

    /** As WinRAR 5 and later make it. */
    public static byte[] version5(Map<String, String> members, int archiveFlags) {
        RarMaker rar = new RarMaker();
        rar.out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
        rar.block5(new byte[] {1, 0, (byte) archiveFlags});
        for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
            byte[] name = member.getKey().getBytes(StandardCharsets.UTF_8);
            byte[] content = member.getValue().getBytes(StandardCharsets.ISO_8859_1);
            byte[] fields = new byte[18 + name.length];
            ByteBuffer header = little(fields);
            header.put((byte) 2).put((byte) 2).put(variable(content.length));
            header.put((byte) 4).put(variable(content.length)).put((byte) 0x20).putInt(crc(content));
            header.put((byte) 0).put((byte) 0).put((byte) name.length).put(name);
            rar.block5(fields);
            rar.out.writeBytes(content);
        }
        rar.block5(new byte[] {5, 0, 0});
        return rar.out.toByteArray();
    }

    private void block4(int type, int flags, byte[] fields) {
        byte[] bytes = new byte[7 + fields.length];
        ByteBuffer block = little(bytes);
        block.putShort((short) 0).put((byte) type).putShort((short) flags).putShort((short) bytes.length);
        block.put(fields);
        CRC32 sum = new CRC32();
        sum.update(bytes, 2, bytes.length - 2);
        block.putShort(0, (short) sum.getValue());
        out.writeBytes(bytes);
    }

    private void block5(byte[] fields) {
        byte[] bytes = new byte[7 + fields.length];
        ByteBuffer block = little(bytes);
        block.position(4);
        block.put(variable(fields.length)).put(fields);
        block.putInt(0, crc(Arrays.copyOfRange(bytes, 4, bytes.length)));
        out.writeBytes(bytes);
    }

    /** A number of up to three times seven bits, in three bytes. */
    private static byte[] variable(int number) {
        return new byte[] {(byte) (number & 0x7F | 0x80), (byte) (number >> 7 & 0x7F | 0x80), (byte) (number >> 14)};
    }

    private static int crc(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
