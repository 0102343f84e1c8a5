package nianbao.review.blind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.store.Tables;
import nianbao.store.blind.BlindFigure;
import nianbao.store.blind.BlindFigure.State;
import nianbao.store.blind.BlindKeying;
import nianbao.store.blind.Keyed;
import nianbao.store.correction.Correction;
import nianbao.words.Messages;

/** Holds what a person keyed against what others said, and makes corrections of it that all see. */
final class BlindComparison {
    private final CorrectionService corrections;
    private final Messages messages;

    /** @param messages in whose language notes are kept */
    BlindComparison(CorrectionService corrections, Messages messages) {
        this.corrections = corrections;
        this.messages = messages;
    }

    /** @param set what somebody set at the desk, and what counts so far */
    BlindOutcome.Kind hold(Tables tables, BlindFigure figure, Optional<Correction> set, Keyed keyed, String by) {
        set.ifPresent(correction -> tables.blindFigures().keep(figure, correction));
        tables.blindFigures().key(figure, keyed, by);
        BlindWords words = new BlindWords(tables.blindFigures().keyings(figure.number()));
        if (words.isAlone()) {
            return BlindOutcome.Kind.FIRST;
        }
        Optional<BlindKeying> same = words.same();
        if (same.isPresent() && !keyed.isIllegible()) {
            agree(tables, figure, same.get(), set, keyed, by);
            return BlindOutcome.Kind.AGREED;
        }
        doubt(tables, figure, words, same.isPresent() ? State.ILLEGIBLE : State.DIFFERING, by);
        return same.isPresent() ? BlindOutcome.Kind.ILLEGIBLE : BlindOutcome.Kind.DIFFERING;
    }

    private void agree(
            Tables tables, BlindFigure figure, BlindKeying same, Optional<Correction> set, Keyed keyed, String by) {
        List<BlindKeying> secret = secret(tables, figure);
        secret.stream().filter(keying -> !keying.keyed().equals(keyed)).forEach(keying -> tell(tables, figure, keying));
        Optional<Correction> first = set.filter(
                correction -> correction.number() == same.correction().orElse(0));
        String note = messages.text(first.isPresent() ? "blind.note.second" : "blind.note.both", same.by(), by);
        // why a publisher's figure was changed stays with what counts
        String reason = first.flatMap(Correction::note)
                .map(why -> messages.text("ingest.join") + why)
                .orElse("");
        tables.blindFigures().setState(figure, State.AGREED, OptionalLong.empty());
        long correction = set(tables, figure, keyed, by, note + reason);
        tables.blindFigures().setState(figure, State.AGREED, OptionalLong.of(correction));
        secret.stream()
                .filter(keying -> keying.keyed().equals(keyed))
                .forEach(keying -> tables.blindFigures().setCorrection(keying, correction));
    }

    /** What several people said stays in the history, and nothing of it counts. */
    private void doubt(Tables tables, BlindFigure figure, BlindWords words, State state, String by) {
        tables.blindFigures().setState(figure, state, OptionalLong.empty());
        secret(tables, figure).forEach(keying -> tell(tables, figure, keying));
        if (standing(tables, figure).isPresent()) {
            String note = messages.text("blind.note." + state.id(), BlindWords.told(words.all(), messages));
            corrections.apply(tables, List.of(request(figure, Action.UNDO, Optional.empty(), by, note)));
        }
    }

    /** What only the program knows yet, and can be a correction. */
    private static List<BlindKeying> secret(Tables tables, BlindFigure figure) {
        return tables.blindFigures().keyings(figure.number()).stream()
                .filter(keying ->
                        keying.correction().isEmpty() && !keying.keyed().isIllegible())
                .toList();
    }

    private void tell(Tables tables, BlindFigure figure, BlindKeying keying) {
        long correction = set(tables, figure, keying.keyed(), keying.by(), messages.text("blind.note.one"));
        tables.blindFigures().setCorrection(keying, correction);
    }

    private long set(Tables tables, BlindFigure figure, Keyed keyed, String by, String note) {
        Optional<String> value = keyed.number().map(BigDecimal::toPlainString);
        corrections.apply(tables, List.of(request(figure, Action.SET, value, by, note)));
        return standing(tables, figure).orElseThrow().number();
    }

    private static CorrectionRequest request(
            BlindFigure figure, Action action, Optional<String> value, String by, String note) {
        return new CorrectionRequest(
                1, Long.toString(figure.report()), figure.field(), action, value, by, Optional.of(note));
    }

    private static Optional<Correction> standing(Tables tables, BlindFigure figure) {
        return tables.corrections().of(figure.report()).stream()
                .filter(correction -> correction.field().equals(figure.field()))
                .findFirst();
    }
}
