package nianbao.export.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.FormRules;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.export.bundle.PackageFile.Reference;
import nianbao.export.table.CheckTable;
import nianbao.export.table.CodebookRows;
import nianbao.export.table.Column;
import nianbao.export.table.CsvTable;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.export.table.PanelTable;
import nianbao.export.table.ReportTable;
import nianbao.export.table.RuleRows;
import nianbao.json.PlainJson;
import nianbao.report.form.file.FormCatalog;
import org.jspecify.annotations.Nullable;

/** A folder with tables of reports, figures and checks, the codebook, the equations of the forms, and descriptors of it all. */
public final class DataPackage implements PanelFormat<List<byte[]>>, Closeable {
    private static final String REPORT = "report";
    private static final String FIELD = "field";
    private static final String REPORTS = "reports";

    private final Path folder;
    private final Doubtful doubtful;
    private final CodebookRows codebook;
    private final RuleRows rules;
    private final List<Part> parts = new ArrayList<>();
    private final List<PackageFile> added = new ArrayList<>();

    /** A table that grows with each report. */
    private record Part(
            String name,
            List<String> key,
            List<Reference> references,
            PanelTable table,
            HashedFile file,
            CsvTable csv) {}

    /** @param folder that is there, and empty */
    public DataPackage(FormCatalog catalog, Codebook codebook, Doubtful doubtful, DeskLinks links, Path folder)
            throws IOException {
        this.folder = folder;
        this.doubtful = doubtful;
        this.codebook = new CodebookRows(codebook);
        this.rules = new RuleRows(new FormRules(catalog));
        part(REPORTS, List.of(REPORT), List.of(), new ReportTable(links));
        part(
                "figures",
                List.of(REPORT, FIELD),
                List.of(new Reference(REPORT, REPORTS), new Reference(FIELD, "codebook")),
                FigureTable.besideOthers(codebook, doubtful, links));
        part("checks", List.of(REPORT, "check"), List.of(new Reference(REPORT, REPORTS)), new CheckTable());
    }

    private void part(String name, List<String> key, List<Reference> references, PanelTable table) throws IOException {
        HashedFile file = new HashedFile(folder.resolve(name + ".csv"));
        parts.add(new Part(name, key, references, table, file, CsvTable.forPrograms(table, file.out())));
    }

    @Override
    public List<byte[]> prepared(PanelReport report) {
        return parts.stream().map(part -> part.csv().prepared(report)).toList();
    }

    @Override
    public void write(List<byte[]> prepared) throws IOException {
        for (int i = 0; i < prepared.size(); i++) {
            parts.get(i).csv().write(prepared.get(i));
        }
    }

    /**
     * Adds a table that refers to reports by its column {@code report}; before all is finished.
     *
     * @param name without its ending; what it holds, {@code export.table.} and the name says
     * @param key the columns that tell its rows apart
     */
    public void add(String name, List<Column> columns, List<String> key, List<@Nullable Object[]> rows)
            throws IOException {
        added.add(whole(name, columns, key, List.of(new Reference(REPORT, REPORTS)), rows));
    }

    @Override
    public void finish() throws IOException {
        List<PackageFile> files = new ArrayList<>();
        for (Part part : parts) {
            part.csv().finish();
            part.file().close();
            files.add(new PackageFile(
                    part.name(),
                    part.table().columns(),
                    part.key(),
                    part.references(),
                    part.file().bytes(),
                    part.file().sha256()));
        }
        files.add(whole("codebook", codebook.columns(), List.of(FIELD), List.of(), codebook.rows()));
        files.add(whole(
                "identities",
                rules.columns(),
                List.of("check", "form", FIELD),
                List.of(new Reference(FIELD, "codebook")),
                rules.rows()));
        files.addAll(added);
        Files.writeString(
                folder.resolve("datapackage.json"), PlainJson.write(new Descriptor(doubtful).frictionless(files)));
        Files.writeString(folder.resolve("croissant.json"), PlainJson.write(new Descriptor(doubtful).croissant(files)));
    }

    private PackageFile whole(
            String name,
            List<Column> columns,
            List<String> key,
            List<Reference> references,
            List<@Nullable Object[]> rows)
            throws IOException {
        HashedFile file = new HashedFile(folder.resolve(name + ".csv"));
        file.out().write(CsvTable.head(columns));
        file.out().write(CsvTable.rows(rows));
        file.close();
        return new PackageFile(name, columns, key, references, file.bytes(), file.sha256());
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.file().close();
        }
    }
}
