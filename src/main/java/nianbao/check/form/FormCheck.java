package nianbao.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.report.form.Form;
import nianbao.report.form.file.FormCatalog;

/** Holds a draft against its form. */
public final class FormCheck {
    /** What may explain that something was not found: a part of the file that was not read. */
    private static final Set<String> UNREAD = ids(
            ProblemCode.PAGE_UNREADABLE,
            ProblemCode.PAGE_NEEDS_OCR,
            ProblemCode.PAGE_TEXT_UNTRUSTED,
            ProblemCode.PAGE_PICTURE,
            ProblemCode.PAGE_TOO_LARGE,
            ProblemCode.PAGE_SCRIPTED,
            ProblemCode.PART_UNREAD,
            ProblemCode.OCR_UNAVAILABLE,
            ProblemCode.OCR_FAILED,
            ProblemCode.FILE_ATTACHED);

    private static final String DIGITAL = "digital";

    private final FormCatalog catalog;

    public FormCheck(FormCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What is not as the form has it, in the order of the draft; empty for what is no report, or one before the forms.
     *
     * @param labels of its tables as they are printed; none where that is not known
     */
    public Optional<List<Deviation>> deviations(ReportRecord draft, List<PrintedLabel> labels) {
        Optional<Form> form = catalog.ofYear(draft.report().year())
                .or(() -> draft.report().year().isPresent() ? Optional.empty() : Optional.of(catalog.newest()));
        if (!draft.verdict().isReport() || form.isEmpty() || draft.values().isEmpty()) {
            return Optional.empty();
        }
        boolean clear = isClear(draft);
        List<Deviation> found = new ArrayList<>();
        found.addAll(TitleCheck.deviations(draft, clear));
        draft.sections()
                .ifPresent(
                        sections -> found.addAll(new SectionCheck(form.get().sections(), clear).deviations(sections)));
        found.addAll(new TableCheck(catalog, form.get(), draft, clear).deviations(labels));
        return Optional.of(List.copyOf(found));
    }

    /** Whether the draft says itself what it says, all of it: letters that were recognised may be others. */
    private static boolean isClear(ReportRecord draft) {
        return draft.source().textSource().filter(DIGITAL::equals).isPresent()
                && draft.problems().stream().noneMatch(note -> UNREAD.contains(note.code()));
    }

    static Set<String> ids(ProblemCode... codes) {
        return Set.of(List.of(codes).stream().map(ProblemCode::id).toArray(String[]::new));
    }
}
