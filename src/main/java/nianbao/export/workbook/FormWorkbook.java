package nianbao.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import nianbao.export.Doubtful;
import nianbao.export.PanelFormat;
import nianbao.export.PanelReport;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of the official form, a sheet for each report. */
public final class FormWorkbook implements PanelFormat<PanelReport> {
    /** Sheets that a person finds a way through. */
    public static final int MOST_SHEETS = 200;
    /** Letters of the longest name of a sheet that Excel takes. */
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final FormSheet form;
    private final Messages messages;
    private final Set<String> names = new HashSet<>();

    public FormWorkbook(FormCatalog catalog, Doubtful doubtful, Messages messages, OutputStream out) {
        this.workbook = new Workbook(out, "nianbao", "1.0");
        this.form = new FormSheet(catalog, doubtful, messages);
        this.messages = messages;
    }

    @Override
    public PanelReport prepared(PanelReport report) {
        return report;
    }

    @Override
    public void write(PanelReport report) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name(report));
        form.write(report, sheet);
        sheet.finish();
    }

    /** Body and year; what Excel does not take is left out, and a name that is there already gets the report's number. */
    private String name(PanelReport report) {
        String year = report.entry().year().isPresent()
                ? Integer.toString(report.entry().year().getAsInt())
                : "";
        String body = report.entry().issuer().orElse(report.entry().fileName()).replaceAll("[\\[\\]:*?/\\\\']", "");
        String name = cut(body, LONGEST_NAME - year.length()) + year;
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            String number = " " + report.number();
            name = cut(name, LONGEST_NAME - number.length()) + number;
            names.add(name.toLowerCase(Locale.ROOT));
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    @Override
    public void finish() throws IOException {
        if (names.isEmpty()) {
            workbook.newWorksheet(messages.text("export.sheet.reports")).finish(); // Excel opens none without a sheet
        }
        workbook.finish();
    }
}
