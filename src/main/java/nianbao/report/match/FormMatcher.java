package nianbao.report.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.model.Problem;
import nianbao.model.document.Block;
import nianbao.report.form.TableKind;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;

/**
 * Finds the tables of the forms among all tables of a document; each table says itself which form it has.
 *
 * <p>Phases: 1. the {@link CandidateReader} finds what fits each kind; 2. of the first report that has any, the {@link
 * OwnTableChoice} takes the table of each kind.
 */
public final class FormMatcher {
    private final FormCatalog catalog;

    public FormMatcher(FormCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The tables of a document.
     *
     * @param own the report's own, by their ids, in the order of sections
     * @param further a problem for each that fits a form and is not the report's own
     */
    public record MatchedTables(Map<String, TableMatch> own, List<Problem> further) {
        public MatchedTables {
            own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
            further = List.copyOf(further);
        }
    }

    /**
     * The tables that were found.
     *
     * @param subject what is known of the report
     */
    public MatchedTables match(List<Block> blocks, ReportSubject subject) {
        Map<TableKind, List<TableCandidate>> candidates = new CandidateReader(blocks, subject, catalog).read();
        int report = candidates.values().stream()
                .flatMap(List::stream)
                .mapToInt(candidate -> candidate.context().report())
                .min()
                .orElse(0);
        OwnTableChoice choice = new OwnTableChoice(report, subject, catalog.forms());
        Map<String, TableMatch> matches = new LinkedHashMap<>();
        for (TableKind kind : catalog.kinds()) {
            choice.of(kind, candidates.getOrDefault(kind, List.of())).ifPresent(match -> matches.put(kind.id(), match));
        }
        return new MatchedTables(matches, choice.further());
    }
}
