package nianbao.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nianbao.browser.PagePrinter;
import nianbao.degrade.ChanceScan;
import nianbao.json.PlainJson;
import nianbao.variants.MadeReport;

/**
 * Makes reports with their figures beside them, to measure programs with: {@code PeerFilesMain FOLDER N SEED SHARE}. N digital ones
 * (printed by Chromium), and one scan for each SHARE: scans take a hundred times as long.
 */
public final class PeerFilesMain {
    private PeerFilesMain() {}

    /** @throws IOException where they cannot be made */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        int share = Integer.parseInt(arguments[3]);
        try (PagePrinter printer = PagePrinter.start()) {
            for (int number = 0; number < count; number++) {
                long own = seed * 1_000_003 + number;
                MadeReport made = MadeReport.of(own);
                byte[] pdf = printer.pdf(made.html());
                write(folder, String.format(Locale.ROOT, "digital-%03d", number), pdf, made);
                if (number % share == 0) {
                    write(folder, String.format(Locale.ROOT, "scan-%03d", number), ChanceScan.of(pdf, own), made);
                }
            }
        }
    }

    private static void write(Path folder, String name, byte[] pdf, MadeReport made) throws IOException {
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        made.values().forEach((field, value) -> value.ifPresent(number -> values.put(field, number)));
        Files.writeString(
                folder.resolve(name + ".truth.json"),
                PlainJson.write(Map.of("values", values)),
                StandardCharsets.UTF_8);
    }
}
