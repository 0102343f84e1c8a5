package nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import nianbao.model.SourceFile;
import nianbao.read.ocr.decode.PageImages;
import nianbao.render.PageBackground;

/**
 * Tesseract by itself on the images of pages, a command for each as anyone would run it: what the reading of a scan is
 * held against.
 */
public final class TesseractBench {
    private static final String COMMAND = "tesseract";
    /** Clock ticks of {@code /proc} a second, on every Linux of today. */
    private static final double TICKS_PER_MS = 0.1;
    /** Which of the numbers after the name in {@code /proc/self/stat} are the times of ended children: user and system. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;
    /** Seconds after which a page is given up. */
    private static final int PATIENCE = 300;

    private TesseractBench() {}

    /** Milliseconds of processor time for a page; empty where the command is not there, or the time cannot be told. */
    public static Optional<Double> millisPerPage(List<SourceFile> scans) throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            Path page = folder.path().resolve("page.png");
            double ticks = 0;
            int pages = 0;
            for (SourceFile scan : scans) {
                try (PageImages images = PageBackground.open(scan)) {
                    for (int number = 1; number <= images.count(); number++) {
                        ImageIO.write(images.page(number).image(), "png", page.toFile());
                        OptionalLong taken = ticks(page);
                        if (taken.isEmpty()) {
                            return Optional.empty();
                        }
                        ticks += taken.getAsLong();
                        pages++;
                    }
                }
            }
            return pages == 0 ? Optional.empty() : Optional.of(ticks / TICKS_PER_MS / pages);
        }
    }

    private static OptionalLong ticks(Path page) {
        ProcessBuilder builder = new ProcessBuilder(COMMAND, page.toString(), "-", "-l", "chi_sim", "--psm", "3")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            long before = ticksOfChildren();
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0
                    ? OptionalLong.of(ticksOfChildren() - before)
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private static long ticksOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(numbers[USER]) + Long.parseLong(numbers[SYSTEM]);
    }
}
