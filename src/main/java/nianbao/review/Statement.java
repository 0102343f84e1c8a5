package nianbao.review;

import java.util.Optional;
import nianbao.correct.CorrectionRequest.Action;

/**
 * What a person says of a figure, or of the report as a whole.
 *
 * @param field of a figure by its id; or {@code title}, {@code issuer}, {@code year} or {@code date}
 * @param seen what the person saw then, {@link ReviewedReport#seen}
 * @param value empty: nothing stands there
 */
public record Statement(String field, String seen, Action action, Optional<String> value, Optional<String> note) {}
