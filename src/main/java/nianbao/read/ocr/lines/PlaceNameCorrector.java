package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nianbao.places.Gazetteer;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.RecognizedText.Symbol;

/**
 * The places with which a title or the name of a body begins: where what was read is none, the one that several other
 * looks at the line saw, if there is such a place. Rare letters are taken for others, now this one and now that; what
 * was never seen is not taken.
 */
final class PlaceNameCorrector {
    /** A line that is a title or the name of a body in whatever type: a place that begins it is whose report it is. */
    private static final Pattern NAME_OR_TITLE =
            Pattern.compile("\\p{IsHan}{4,24}(人民政府|办事处|委员会|办公室|局|厅|文件)|\\p{IsHan}{4,24}.{0,6}年.{4,16}(报告|年报)");

    /** Looks that must have seen a place. */
    private static final int LEAST_SEEN = 4;

    private final Gazetteer gazetteer;

    PlaceNameCorrector(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a line of text says whose report this is, and nothing else. */
    static boolean isNameOrTitle(RecognizedText read) {
        return NAME_OR_TITLE.matcher(read.text().replaceAll("\\s", "")).matches();
    }

    /**
     * {@code read} with its places as most of {@code looks} saw them that saw places; as it is where all are known, or
     * none.
     */
    RecognizedText settled(RecognizedText read, List<Supplier<RecognizedText>> looks) {
        List<String> places = gazetteer.places(read.text());
        if (places.isEmpty() || areKnown(places)) {
            return read;
        }
        Map<String, List<RecognizedText>> seen = new HashMap<>();
        for (Supplier<RecognizedText> look : looks) {
            RecognizedText other = look.get();
            List<String> found = gazetteer.places(other.text());
            String name = String.join("", found);
            if (found.size() == places.size()
                    && name.length() == String.join("", places).length()
                    && areKnown(found)) {
                seen.computeIfAbsent(name, key -> new ArrayList<>()).add(other);
            }
        }
        List<Map.Entry<String, List<RecognizedText>>> most = seen.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .toList();
        boolean one = !most.isEmpty()
                && most.get(0).getValue().size() >= LEAST_SEEN
                && (most.size() == 1
                        || most.get(1).getValue().size()
                                < most.get(0).getValue().size());
        return one
                ? begun(
                                most.get(0).getValue().get(0),
                                read,
                                most.get(0).getKey().length())
                        .orElse(read)
                : read;
    }

    private boolean areKnown(List<String> places) {
        return places.stream().allMatch(gazetteer::knows);
    }

    /**
     * The first letters of {@code begin}, and then those of {@code rest}; empty where symbols of several letters lie
     * across.
     */
    private static Optional<RecognizedText> begun(RecognizedText begin, RecognizedText rest, int letters) {
        int first = symbols(begin, letters);
        int second = symbols(rest, letters);
        if (first < 0 || first != second) {
            return Optional.empty();
        }
        List<Symbol> symbols = new ArrayList<>(rest.symbols());
        for (int i = 0; i < first; i++) {
            Symbol own = symbols.get(i);
            symbols.set(i, new Symbol(begin.symbols().get(i).text(), own.box(), own.confidence()));
        }
        return Optional.of(new RecognizedText(symbols));
    }

    /** How many symbols the first letters are; -1 where no symbol ends there. */
    private static int symbols(RecognizedText read, int letters) {
        int passed = 0;
        for (int i = 0; i < read.symbols().size(); i++) {
            passed += read.symbols().get(i).text().strip().length();
            if (passed >= letters) {
                return passed == letters ? i + 1 : -1;
            }
        }
        return -1;
    }
}
