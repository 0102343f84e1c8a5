package nianbao.report.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells a table of a form from others.
 *
 * @param heading what the numbered heading above it says, letters and digits only
 * @param begins what a row of its head, or one that begins a part of it, says, letters and digits only
 * @param head words that stand in its head and in no caption
 * @param remark what its corner may say that is no caption
 * @param part what a line that begins a part says; the first group tells one part from another
 * @param partLine how such a line is printed outside of rulings
 * @param corner what stands over the labels of its rows
 */
public record TableSigns(
        Optional<Pattern> heading,
        Optional<Pattern> begins,
        Optional<Pattern> head,
        Optional<Pattern> remark,
        Optional<Pattern> part,
        Optional<Pattern> partLine,
        List<String> corner) {
    public static final TableSigns NONE = new TableSigns(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public TableSigns {
        corner = List.copyOf(corner);
    }
}
