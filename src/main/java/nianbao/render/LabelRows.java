package nianbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.pipeline.ReadingTrace;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.words.Messages;

/** Each label of the forms, what was found for it, from which pieces, and how far that is from the form's wording. */
public final class LabelRows {
    private LabelRows() {}

    /** The rows of a table, its head first. */
    public static List<List<String>> of(ReadingTrace trace, Messages messages) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                messages.text("show.head.form"),
                messages.text("show.head.distance"),
                messages.text("show.head.page"),
                messages.text("show.head.label"),
                messages.text("show.head.found"),
                messages.text("show.head.fragments")));
        for (TableMatch match : trace.matches()) {
            String form = match.form().form();
            match.labels().forEach(label -> table.add(row(form, label)));
        }
        return table;
    }

    private static List<String> row(String form, Label label) {
        return List.of(
                form,
                String.format(Locale.ROOT, "%.2f", label.distance()),
                label.place().map(place -> Integer.toString(place.page())).orElse("-"),
                label.wanted().isEmpty() ? "-" : label.wanted(),
                label.found().isEmpty() ? "-" : label.found(),
                String.join("|", label.fragments()));
    }
}
