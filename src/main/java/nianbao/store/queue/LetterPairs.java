package nianbao.store.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.store.sql.TextIndex.Phrase;

/**
 * Text as tokens that can be searched for. Chinese has no spaces between words, so every two letters that follow each other
 * are a token, and the last letter of a run one by itself: what is searched for is found wherever it stands, by the phrase
 * of its pairs; a single letter among all the letters of a text, each of which is a token of its own there: as the beginning of
 * tokens it would be found by putting together all of them, which takes a second where many begin so. Words in other scripts, and numbers, are tokens as they are, in
 * lower case. Forms of letters of equal meaning (full width, compatibility) are one.
 */
final class LetterPairs {
    /** The column that has each letter once. */
    static final String LETTERS = "letters";

    private LetterPairs() {}

    /** Letters of one kind beside each other. */
    private record Run(boolean isHan, int[] letters) {
        private int tokens() {
            return isHan ? letters.length : 1;
        }

        private String token(int index) {
            return isHan
                    ? new String(letters, index, Math.min(2, letters.length - index))
                    : new String(letters, 0, letters.length);
        }

        List<String> all() {
            return IntStream.range(0, tokens()).mapToObj(this::token).toList();
        }

        void append(StringBuilder text) {
            if (!isHan) {
                text.append(token(0)).append(' ');
                return;
            }
            for (int index = 0; index < letters.length; index++) {
                text.appendCodePoint(letters[index]);
                if (index + 1 < letters.length) {
                    text.appendCodePoint(letters[index + 1]);
                }
                text.append(' ');
            }
        }
    }

    /** The tokens of {@code text}, with spaces between. */
    static String indexed(String text) {
        StringBuilder tokens = new StringBuilder(3 * text.length());
        for (List<Run> piece : pieces(text)) {
            piece.forEach(run -> run.append(tokens));
        }
        return tokens.toString();
    }

    /** The Chinese letters of {@code text}, each once, with spaces between. */
    static String letters(String text) {
        return normalized(text)
                .codePoints()
                .filter(Character::isIdeographic)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    /** What must all be there for {@code words} to be found; nothing where they hold no letter. */
    static List<Phrase> phrases(String words) {
        return pieces(words).stream().flatMap(LetterPairs::phrases).toList();
    }

    private static Stream<Phrase> phrases(List<Run> piece) {
        List<String> tokens = new ArrayList<>();
        piece.subList(0, piece.size() - 1).forEach(run -> tokens.addAll(run.all()));
        Run last = piece.get(piece.size() - 1);
        List<String> ending = last.all();
        List<Phrase> phrases = new ArrayList<>();
        if (!last.isHan()) {
            tokens.addAll(ending);
        } else if (ending.size() > 1) {
            // the text may go on after it, so that its last letter need not be the last of a run
            tokens.addAll(ending.subList(0, ending.size() - 1));
        } else {
            phrases.add(new Phrase(Optional.of(LETTERS), ending));
        }
        if (!tokens.isEmpty()) {
            phrases.add(0, new Phrase(Optional.empty(), tokens));
        }
        return phrases.stream();
    }

    /** What stands between marks and spaces, each in runs. */
    private static List<List<Run>> pieces(String text) {
        int[] letters = normalized(text).codePoints().toArray();
        List<List<Run>> pieces = new ArrayList<>();
        List<Run> piece = new ArrayList<>();
        int at = 0;
        while (at < letters.length) {
            int start = at;
            boolean isHan = Character.isIdeographic(letters[start]);
            while (at < letters.length && isLetter(letters[at]) && Character.isIdeographic(letters[at]) == isHan) {
                at++;
            }
            if (at > start) {
                piece.add(new Run(isHan, Arrays.copyOfRange(letters, start, at)));
            } else {
                at++;
            }
            boolean ends = at == letters.length || !isLetter(letters[at]);
            if (ends && !piece.isEmpty()) {
                pieces.add(List.copyOf(piece));
                piece.clear();
            }
        }
        return pieces;
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(int letter) {
        return Character.isLetterOrDigit(letter) || Character.isIdeographic(letter); // 〇 is no letter otherwise
    }
}
