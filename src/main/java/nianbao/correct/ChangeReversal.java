package nianbao.correct;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Pair;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.FileCorrection;

/** Takes changes back, one at a time, and settles the reports that they were about. */
final class ChangeReversal {
    private final Tables tables;
    private final CurrentVersion current;

    ChangeReversal(Tables tables, CorrectedRecord corrected) {
        this.tables = tables;
        this.current = new CurrentVersion(tables, corrected);
    }

    /** @param change it must stand */
    void takeBack(Change change, Saying saying) {
        switch (change.subject().kind()) {
            case FIGURE -> {
                tables.corrections().takeBack(change, saying);
                reportsOf(change).forEach(current::settle);
            }
            case FILE -> {
                Set<Long> reports = new LinkedHashSet<>(reportsOf(change));
                tables.changes().replaced(change).ifPresent(again -> reports.addAll(reportsOf(again)));
                tables.fileCorrections().takeBack(change, saying);
                reports.forEach(current::settle);
            }
            case DESCRIPTION -> {
                tables.fileCorrections().takeBack(change, saying);
                current.place(change.subject().sha256().orElseThrow());
            }
            case TABLES -> {
                tables.drawnTables().takeBack(change, saying);
                current.place(change.subject().sha256().orElseThrow());
            }
            case BODY -> {
                Pair pair = change.subject().bodies().orElseThrow();
                Set<String> files = filesOf(pair);
                tables.bodies().takeBack(change, saying);
                files.addAll(filesOf(pair));
                place(files);
            }
        }
    }

    private List<Long> reportsOf(Change change) {
        return tables.readings().reportsOf(change.subject().sha256().orElseThrow());
    }

    private Set<String> filesOf(Pair pair) {
        Set<String> files = new LinkedHashSet<>(tables.readings().filesOf(pair.one()));
        files.addAll(tables.readings().filesOf(pair.other()));
        return files;
    }

    /** Places files anew, and those whose issuer a person said. */
    int place(Collection<String> files) {
        files.forEach(current::place);
        tables.fileCorrections().filesWith(FileCorrection.Field.ISSUER).forEach(current::place);
        return files.size();
    }
}
