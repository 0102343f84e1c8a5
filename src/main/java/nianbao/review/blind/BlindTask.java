package nianbao.review.blind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.store.reading.Reports.Title;

/**
 * A figure that is to be keyed blind: where it stands, and nothing of what is known of it.
 *
 * @param figure the number by which it was asked
 * @param reading whose file has the page
 * @param page on which it stands, or its table where its place is not known; empty where that is not known either
 * @param seen what the person saw, for who keys it
 * @param waiting how many figures the person has to key, with this one
 */
public record BlindTask(
        long figure,
        Title title,
        String field,
        long reading,
        int pages,
        OptionalInt page,
        Optional<List<BigDecimal>> box,
        String seen,
        int waiting) {}
