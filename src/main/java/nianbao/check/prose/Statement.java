package nianbao.check.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a sentence says of figures.
 *
 * @param fields whose sum it states
 * @param scoped whether it surely is about the body and year of the report
 * @param page where its section begins
 */
public record Statement(List<String> fields, BigDecimal value, String sentence, boolean scoped, OptionalInt page) {
    public Statement {
        fields = List.copyOf(fields);
    }
}
