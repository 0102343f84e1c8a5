package nianbao.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.Panel;
import nianbao.export.PanelFormat;
import nianbao.export.bundle.DataPackage;
import nianbao.export.file.PendingOutput;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.export.parquet.ParquetTable;
import nianbao.export.table.CsvTable;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.export.table.JsonLinesTable;
import nianbao.export.table.WideTable;
import nianbao.export.workbook.FormFolder;
import nianbao.export.workbook.FormWorkbook;
import nianbao.export.workbook.PanelWorkbook;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;

/**
 * Writes a panel in a format to where it is wanted.
 *
 * @param figures what has a row for each figure, where the format does
 * @param progress is told how many reports are written
 */
record PanelOutput(
        Panel panel,
        ExportFormat format,
        Doubtful doubtful,
        FigureTable figures,
        DeskLinks links,
        Messages messages,
        FormCatalog catalog,
        Codebook codebook,
        LongConsumer progress) {
    /** Bytes that are written at a time. */
    private static final int BUFFER = 1 << 20;
    /** What a path ends with that is to be one workbook. */
    private static final String WORKBOOK = ".xlsx";

    /** Whether the official form goes into a folder, a file for each report. */
    static boolean isFolderOfForms(Path target) {
        return !target.toString().endsWith(WORKBOOK);
    }

    /** Writes text, and gives the number of reports. */
    long writeTo(OutputStream out) throws IOException {
        return panel.write(streamed(out), progress);
    }

    /** Writes a file or folder, which is there whole afterwards, or not at all, and gives the number of reports. */
    long writeTo(Path target, Existing existing) throws IOException {
        boolean isFolder = format == ExportFormat.PACKAGE || format == ExportFormat.FORM && isFolderOfForms(target);
        try (PendingOutput pending =
                isFolder ? PendingOutput.folder(target, existing) : PendingOutput.file(target, existing)) {
            long reports = isFolder ? inFolder(pending.path()) : inFile(pending.path());
            pending.complete();
            return reports;
        }
    }

    private long inFolder(Path folder) throws IOException {
        if (format == ExportFormat.FORM) {
            return panel.write(new FormFolder(catalog, doubtful, messages, folder), progress);
        }
        try (DataPackage tables = new DataPackage(catalog, codebook, doubtful, links, folder)) {
            return panel.write(tables, progress);
        }
    }

    private long inFile(Path path) throws IOException {
        if (format == ExportFormat.PARQUET) {
            try (ParquetTable table = new ParquetTable(figures, path)) {
                return panel.write(table, progress);
            }
        }
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
            return writeTo(file);
        }
    }

    private PanelFormat<?> streamed(OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> CsvTable.forSpreadsheets(figures, out);
            case WIDE -> CsvTable.forSpreadsheets(new WideTable(codebook, doubtful, links), out);
            case JSONL -> new JsonLinesTable(figures, out);
            case XLSX -> new PanelWorkbook(codebook, doubtful, links, messages, out);
            case FORM -> new FormWorkbook(catalog, doubtful, messages, out);
            case PARQUET, PACKAGE -> throw new IllegalStateException("no stream: " + format);
        };
    }
}
