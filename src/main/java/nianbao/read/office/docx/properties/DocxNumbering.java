package nianbao.read.office.docx.properties;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.read.office.docx.part.DocxPackage;
import nianbao.read.office.docx.part.PartCursor;
import nianbao.read.office.text.ListCounter;
import nianbao.read.office.text.ListLevel;
import nianbao.read.office.text.ListNumberFormat;

/** The numbered lists of one document, counted as its paragraphs are read. */
public final class DocxNumbering {
    /** The lists that share an abstract definition share its count. */
    private static final class Scheme {
        private final Map<Integer, ListLevel> levels = new HashMap<>();
        private final Map<String, Integer> levelOfStyle = new HashMap<>();
        private final ListCounter counter = new ListCounter();
        private Optional<String> linkedStyle = Optional.empty();
    }

    private record Instance(String scheme, Map<Integer, ListLevel> levels, Map<Integer, Integer> starts) {
        private ListLevel level(Scheme of, int level) {
            ListLevel own = levels.get(level);
            ListLevel stated = own != null ? own : of.levels.getOrDefault(level, ListLevel.unstated(level));
            Integer start = starts.get(level);
            return start == null
                    ? stated
                    : new ListLevel(
                            start,
                            stated.counting(),
                            stated.text(),
                            stated.spaced(),
                            stated.arabicOnly(),
                            stated.restartsAfter());
        }
    }

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, String> schemeOfStyle = new HashMap<>();
    private final Map<Integer, Instance> instances = new HashMap<>();
    private final Set<Integer> startedInstances = new HashSet<>();

    public static DocxNumbering of(DocxPackage file) {
        DocxNumbering numbering = new DocxNumbering();
        file.readPart(
                "numbering",
                cursor -> cursor.children(root -> cursor.children(name -> {
                    if (name.equals("abstractNum")) {
                        numbering.readScheme(cursor);
                    } else if (name.equals("num")) {
                        numbering.readInstance(cursor);
                    }
                })));
        return numbering;
    }

    /** The level that a numbered paragraph of {@code style} has where it states none itself. */
    public Optional<Integer> levelOfStyle(int number, Optional<String> style) {
        return scheme(number).flatMap(scheme -> style.map(scheme.levelOfStyle::get));
    }

    /** Counts one paragraph and gives what Word sets before its text; empty where it is not numbered. */
    public String next(int number, int level) {
        Optional<Scheme> found = scheme(number);
        Instance instance = instances.get(number);
        if (found.isEmpty() || instance == null) {
            return "";
        }
        Scheme scheme = found.get();
        if (startedInstances.add(number)) {
            instance.starts().keySet().forEach(scheme.counter::restart);
        }
        return scheme.counter.next(at -> instance.level(scheme, at), level);
    }

    private Optional<Scheme> scheme(int number) {
        Optional<Scheme> scheme = Optional.ofNullable(instances.get(number)).map(each -> schemes.get(each.scheme()));
        return scheme.flatMap(each -> each.linkedStyle)
                .map(schemeOfStyle::get)
                .map(schemes::get)
                .or(() -> scheme);
    }

    private void readScheme(PartCursor cursor) {
        Scheme scheme = new Scheme();
        String id = cursor.attribute("abstractNumId").orElse("");
        cursor.children(name -> {
            switch (name) {
                case "lvl" -> readLevel(cursor, scheme.levels, scheme.levelOfStyle);
                case "numStyleLink" -> scheme.linkedStyle = cursor.value();
                case "styleLink" -> cursor.value().ifPresent(style -> schemeOfStyle.put(style, id));
                default -> {}
            }
        });
        schemes.put(id, scheme);
    }

    private void readInstance(PartCursor cursor) {
        int number = cursor.number("numId").orElse(0);
        String[] scheme = {""};
        Map<Integer, ListLevel> levels = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        cursor.children(name -> {
            if (name.equals("abstractNumId")) {
                scheme[0] = cursor.value().orElse("");
            } else if (name.equals("lvlOverride")) {
                int level = cursor.number("ilvl").orElse(0);
                cursor.children(part -> {
                    if (part.equals("startOverride")) {
                        starts.put(level, cursor.number("val").orElse(1));
                    } else if (part.equals("lvl")) {
                        readLevel(cursor, levels, new HashMap<>());
                    }
                });
            }
        });
        instances.put(number, new Instance(scheme[0], levels, starts));
    }

    private static void readLevel(
            PartCursor cursor, Map<Integer, ListLevel> levels, Map<String, Integer> levelOfStyle) {
        int level = cursor.number("ilvl").orElse(0);
        LevelReader reader = new LevelReader(level);
        cursor.children(name -> reader.property(name, cursor));
        levels.put(level, reader.level());
        reader.style.ifPresent(style -> levelOfStyle.put(style, level));
    }

    /** Reads the children of {@code w:lvl} one by one. */
    private static final class LevelReader {
        private int start; // ECMA-376 part 1, 17.9.25: 0 where it is not stated
        private ListNumberFormat counting = ListNumberFormat.ARABIC;
        private String text = "";
        private boolean spaced = true;
        private boolean arabicOnly;
        private int restartsAfter;
        private Optional<String> style = Optional.empty();

        private LevelReader(int level) {
            restartsAfter = level;
        }

        private void property(String name, PartCursor cursor) {
            switch (name) {
                case "start" -> start = cursor.number("val").orElse(start);
                case "numFmt" ->
                    counting = ListNumberFormat.named(cursor.value().orElse(""));
                case "lvlText" -> text = cursor.value().orElse("");
                case "suff" -> spaced = !cursor.value().orElse("tab").equals("nothing");
                case "isLgl" -> arabicOnly = cursor.isOn();
                case "lvlRestart" -> restartsAfter = cursor.number("val").orElse(restartsAfter);
                case "pStyle" -> style = cursor.value();
                case "mc:AlternateContent" ->
                    cursor.children(way -> {
                        if (way.equals("mc:Fallback")) {
                            cursor.children(each -> property(each, cursor));
                        }
                    });
                default -> {}
            }
        }

        private ListLevel level() {
            return new ListLevel(start, counting, text, spaced, arabicOnly, restartsAfter);
        }
    }
}
