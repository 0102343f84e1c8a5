package nianbao.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws the screens of the README: {@code ScreensMain FOLDER}. The queue and a report, in Chinese and in English. */
final class ScreensMain {
    private static final int LARGEST_BYTES = 200 * 1024;

    private ScreensMain() {}

    public static void main(String[] arguments) throws IOException {
        Browser.missing().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        Path work = Files.createTempDirectory("nianbao-screens");
        try (OpenDesk.Shared shared = OpenDesk.Shared.start();
                DeskInBrowser desk = new DeskInBrowser(shared.browser(), shared.pool(), work)) {
            for (String language : List.of("zh", "en")) {
                desk.enter("李明", "127.0.0.1", language);
                desk.open("/?verdict=all&order=name&lang=" + language);
                write(desk, Path.of(arguments[0], "desk-queue-" + language + ".png"));
                desk.open(Sample.FIVE_DOUBTS);
                desk.browser().await("#box:not([hidden])");
                write(desk, Path.of(arguments[0], "desk-report-" + language + ".png"));
            }
        }
    }

    private static void write(DeskInBrowser desk, Path file) throws IOException {
        BufferedImage screen =
                ImageIO.read(new ByteArrayInputStream(desk.browser().screenshot()));
        BufferedImage opaque = new BufferedImage(screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(screen, 0, 0, null);
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        ImageIO.write(opaque, "png", small);
        if (small.size() > LARGEST_BYTES) {
            throw new IllegalStateException(file + " would have " + small.size() + " bytes");
        }
        Files.write(file, small.toByteArray());
        System.out.println(file);
    }
}
