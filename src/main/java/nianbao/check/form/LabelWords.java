package nianbao.check.form;

import java.util.List;
import nianbao.report.wording.Wording;

/** Whether what stands for a label of a form is another one to a reader who knows the form. */
final class LabelWords {
    private LabelWords() {}

    /**
     * Whether {@code found} has other letters than each of {@code wordings}, or counts otherwise than the first; remarks in
     * brackets, and what is left out of the number, say nothing.
     */
    static boolean differ(String found, List<String> wordings) {
        if (found.isBlank()) {
            return false; // a page break took it away
        }
        String number = Wording.number(found);
        String wanted = Wording.number(wordings.get(0));
        if (!number.isEmpty() && !wanted.isEmpty() && !number.equals(wanted)) {
            return true;
        }
        String core = Wording.core(found);
        return wordings.stream().map(Wording::core).noneMatch(core::equals);
    }
}
