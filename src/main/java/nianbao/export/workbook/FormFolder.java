package nianbao.export.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.export.Doubtful;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;

/** A folder of workbooks of the official form, one for each report. */
public final class FormFolder implements PanelFormat<PanelReport> {
    private final FormCatalog catalog;
    private final Doubtful doubtful;
    private final Messages messages;
    private final Path folder;

    public FormFolder(FormCatalog catalog, Doubtful doubtful, Messages messages, Path folder) {
        this.catalog = catalog;
        this.doubtful = doubtful;
        this.messages = messages;
        this.folder = folder;
    }

    @Override
    public PanelReport prepared(PanelReport report) {
        return report;
    }

    @Override
    public void write(PanelReport report) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name(report))))) {
            FormWorkbook workbook = new FormWorkbook(catalog, doubtful, messages, file);
            workbook.write(report);
            workbook.finish();
        }
    }

    /** Body, year and number of the report, without what file systems do not take. */
    private static String name(PanelReport report) {
        String year =
                report.entry().year().isPresent() ? "-" + report.entry().year().getAsInt() : "";
        String body = report.entry().issuer().orElse("").replaceAll("[^\\p{L}\\p{N}]", "");
        return body.substring(0, Math.min(body.length(), 60)) + year + "-" + report.number() + ".xlsx";
    }

    @Override
    public void finish() {
        // each file is whole already
    }
}
