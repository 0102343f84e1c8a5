package nianbao.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.check.form.Deviation.Aspect;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.report.narrative.line.Title;
import nianbao.report.narrative.year.Years;

/** Whether the title says whose report it is and on which year. */
final class TitleCheck {
    private static final int DIGITS_OF_YEAR = 4;

    private TitleCheck() {}

    static List<Deviation> deviations(ReportRecord draft, boolean clear) {
        Description report = draft.report();
        OptionalInt page = draft.source().pages().isPresent() ? OptionalInt.of(1) : OptionalInt.empty();
        List<Deviation> found = new ArrayList<>();
        if (report.title().isEmpty()) {
            found.add(new Deviation(Aspect.TITLE_MISSING, clear, List.of(), Optional.empty(), Optional.empty(), page));
            return found;
        }
        String title = report.title().get();
        if (Years.inTitle(title).isEmpty()) {
            found.add(of(
                    Aspect.TITLE_YEAR,
                    clear,
                    title,
                    report.year().stream().boxed().map(String::valueOf).findFirst(),
                    page));
        }
        if (Title.body(title).isEmpty()) {
            found.add(of(Aspect.TITLE_BODY, clear, title, report.issuer(), page));
        }
        if (report.date().isPresent() && report.year().isPresent()) {
            String date = report.date().get();
            int dated = Integer.parseInt(date.substring(0, DIGITS_OF_YEAR));
            if (dated != report.year().getAsInt() + 1) {
                found.add(of(
                        Aspect.TITLE_DATE,
                        false,
                        date,
                        Optional.of(Integer.toString(report.year().getAsInt())),
                        OptionalInt.empty()));
            }
        }
        return found;
    }

    private static Deviation of(
            Aspect aspect, boolean certain, String found, Optional<String> wanted, OptionalInt page) {
        return new Deviation(aspect, certain, List.of(), Optional.of(found), wanted, page);
    }
}
