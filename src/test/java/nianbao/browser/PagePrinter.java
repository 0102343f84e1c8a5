package nianbao.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Chromium as a maker of PDFs. */
public final class PagePrinter implements AutoCloseable {
    private final Browser browser;
    private final Path page;

    private PagePrinter(Browser browser, Path page) {
        this.browser = browser;
        this.page = page;
    }

    /** @throws IOException where no file can be made for it */
    public static PagePrinter start() throws IOException {
        return new PagePrinter(Browser.start(), Files.createTempFile("page", ".html"));
    }

    /** A web page as it prints it, in the sizes that the page states. */
    public byte[] pdf(String html) throws IOException {
        Files.writeString(page, html, StandardCharsets.UTF_8);
        browser.open(page.toUri().toString());
        Map<String, Object> printed = browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    @Override
    public void close() throws IOException {
        browser.close();
        Files.delete(page);
    }
}
