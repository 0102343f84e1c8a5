package nianbao.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nianbao.variants.VariantMaker;

/**
 * An inbox as full as after a good harvest, made from the fixtures. Of a hundred files 63 are digital PDFs, 23 web pages of as
 * many bodies, 8 Word files, 1 is a scan, 2 are bytes that came before, 1 is no report, 1 damaged, 1 of a kind that is not
 * read. No two others are alike: each ends in a comment of its own.
 */
public final class FullInbox {
    private static final int HUNDRED = 100;
    /** How a zip file ends that has no comment: two bytes that say how long it is. */
    private static final int COMMENT_LENGTH = 2;

    private final List<byte[]> reports = new ArrayList<>();
    private final List<byte[]> words = new ArrayList<>();
    private final List<byte[]> scans = new ArrayList<>();
    private final byte[] letter;
    private final byte[] damaged;
    private final byte[] sheet;

    /** @param fixtures the folder of fixtures */
    public FullInbox(Path fixtures) throws IOException {
        for (String name : List.of("dashes", "disputes-wrong", "form-2019", "full-width", "landscape", "long-tables")) {
            reports.add(Files.readAllBytes(fixtures.resolve(name).resolve("input.pdf")));
        }
        try (Stream<Path> dropped = Files.list(fixtures.resolve("inbox"))) {
            for (Path file : dropped.sorted().toList()) {
                (file.toString().contains("scan") ? scans : reports).add(Files.readAllBytes(file));
            }
        }
        scans.add(Files.readAllBytes(fixtures.resolve("scan-200dpi/input.pdf")));
        words.add(Files.readAllBytes(fixtures.resolve("word-docx/input.docx")));
        words.add(Files.readAllBytes(fixtures.resolve("word-docx-2021/input.docx")));
        letter = Files.readAllBytes(fixtures.resolve("negative-one-page/input.pdf"));
        damaged = Files.readAllBytes(fixtures.resolve("damaged-half-a-pdf/input.pdf"));
        sheet = Files.readAllBytes(fixtures.resolve("kind-spreadsheet/input.docx"));
    }

    /** Writes the files from number {@code from} up to number {@code to}, without that. */
    public void fill(Path inbox, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            int kind = i % HUNDRED;
            if (kind < 63) {
                write(inbox, i, "pdf", commented(reports.get(i % reports.size()), i));
            } else if (kind < 86) {
                write(inbox, i, "html", VariantMaker.html(i).getBytes(StandardCharsets.UTF_8));
            } else if (kind < 94) {
                write(inbox, i, "docx", zipCommented(words.get(i % words.size()), i));
            } else if (kind < 95) {
                write(inbox, i, "pdf", commented(scans.get(i / HUNDRED % scans.size()), i));
            } else if (kind < 97) {
                // the bytes of the first PDF of this hundred, and of the one after it
                int again = i - 95;
                write(inbox, i, "pdf", commented(reports.get(again % reports.size()), again));
            } else if (kind < 98) {
                write(inbox, i, "pdf", commented(letter, i));
            } else if (kind < 99) {
                write(inbox, i, "pdf", commented(damaged, i));
            } else {
                write(inbox, i, "xlsx", zipCommented(sheet, i));
            }
        }
    }

    /** Whether a file is a report that can be read. */
    public static boolean isReport(int number) {
        return number % HUNDRED < 97;
    }

    private static void write(Path inbox, int number, String ending, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve("批次" + number / 1000));
        Files.write(folder.resolve("年度报告" + number + "." + ending), bytes);
    }

    private static byte[] commented(byte[] pdf, int number) {
        return joined(pdf, "\n% " + number + "\n");
    }

    private static byte[] zipCommented(byte[] zip, int number) {
        byte[] commented = joined(zip, String.valueOf(number));
        int length = commented.length - zip.length;
        commented[zip.length - COMMENT_LENGTH] = (byte) length;
        return commented;
    }

    private static byte[] joined(byte[] bytes, String end) {
        byte[] more = end.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }
}
