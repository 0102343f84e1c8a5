package nianbao.cli.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.export.file.PendingOutput;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.paper.CheckSheet;
import nianbao.paper.SheetPdf;
import nianbao.web.page.Templates;

/** The files that a sheet goes to. What would keep them from being written shows before anything is read for them. */
final class SheetOutput implements AutoCloseable {
    private final List<Path> written = new ArrayList<>();
    private final Optional<PendingOutput> html;
    private final Optional<PendingOutput> pdf;
    private final Optional<SheetPdf> writer;

    private SheetOutput(Optional<PendingOutput> html, Optional<PendingOutput> pdf, Optional<SheetPdf> writer) {
        this.html = html;
        this.pdf = pdf;
        this.writer = writer;
    }

    /** @throws java.nio.file.FileAlreadyExistsException where something lies there that stays */
    static SheetOutput open(Optional<Path> html, Optional<Path> pdf, Existing existing) throws IOException {
        SheetOutput output =
                new SheetOutput(pending(html, existing), pending(pdf, existing), pdf.map(path -> SheetPdf.open()));
        html.ifPresent(output.written::add);
        pdf.ifPresent(output.written::add);
        return output;
    }

    private static Optional<PendingOutput> pending(Optional<Path> path, Existing existing) throws IOException {
        return path.isPresent() ? Optional.of(PendingOutput.file(path.get(), existing)) : Optional.empty();
    }

    /** Whether a sheet is asked for at all. */
    boolean isWanted() {
        return !written.isEmpty();
    }

    /** Writes the sheet, and gives where it is. */
    List<Path> write(CheckSheet sheet, SheetText text) throws IOException {
        if (html.isPresent()) {
            Files.writeString(
                    html.get().path(), Templates.text("checked", Map.of("sheet", sheet)), StandardCharsets.UTF_8);
            html.get().complete();
        }
        if (pdf.isPresent() && writer.isPresent()) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(pdf.get().path()))) {
                writer.get().write(sheet, text::number, out);
            }
            pdf.get().complete();
        }
        return List.copyOf(written);
    }

    @Override
    public void close() throws IOException {
        if (html.isPresent()) {
            html.get().close();
        }
        if (pdf.isPresent()) {
            pdf.get().close();
        }
        if (writer.isPresent()) {
            writer.get().close();
        }
    }
}
