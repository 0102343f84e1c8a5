package nianbao.report.match.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.Letters;
import nianbao.report.wording.Wording;

/**
 * Which of several wordings of the forms a label on a page is.
 *
 * <p>Labels of one table share most of their words: 本年新制作数量, 本年新公开数量. So a label is held against all of them, and
 * it names one only where it is near that one and much nearer to it than to any other: by the words that are that one's
 * own. What it has beside the form's wording must be a remark in brackets or a letter or two that say nothing else.
 */
public final class Naming {
    /** Distance up to which a label speaks for itself. */
    public static final double CERTAIN = 0.4;
    /** Share of the letters in which two wordings differ by which a label must be nearer to one; less takes a typing error. */
    private static final double LEAD = 0.5;
    /** Letters of a typed wording for each that may stand in the place of another. */
    private static final int LETTERS_FOR_ONE_TYPED = 8;
    /** Letters of a recognised one for two: 数量 is often misread whole. */
    private static final int LETTERS_FOR_TWO_RECOGNISED = 7;
    /** Letters of the shortest wording in which one typed letter may be another: 本年转发件数 is not 本年制发件数. */
    private static final int LEAST_TYPED = 8;
    /** Letters beside the form's wording and outside brackets that a label may have. */
    private static final int MOST_ADDED = 3;
    /** Share of a wording's letters that a shortened one must keep: 其他 is not 其他处理. */
    private static final double KEPT = 0.6;
    /** Letters of the shortest beginning that names a wording of which its cell does not show more: 其他 begins many. */
    private static final int LEAST_BEGUN = 4;
    /** Distance that a remark in brackets makes: a label without one is nearer. */
    private static final double REMARK = 0.04;
    /** Share of a letter that one left out counts for: 制作数量 is 本年新制作数量. */
    private static final double LEFT_OUT = 0.5;
    /** Words that make of a field another one: another year's, a part of it, what is left beside it. */
    private static final List<String> OTHERWISE =
            List.of("上年", "上一年", "去年", "前年", "往年", "其中", "同比", "较上", "增长", "占比", "比重", "小计", "其他", "非", "未");

    /** Other times, parts and senses: what a remark says of them makes of the field another one too. */
    private static final Pattern OTHER_TIME = Pattern.compile(
            "上一?年|去年|前年|往年|同比|较上|增长|占比|比重|[上下]半年|季度|(?!12月31日)(?<!\\d)\\d{1,2}月|本月|撤销|撤回|注销|不予|失效|废止|作废|(?<!含|包括|包含)境外"
                    + "|往届|本届|计划|不含|不包括|除外|其中|简易程序|一般程序|普通程序");
    /** What has gathered over years, which only a count of what holds by now is. */
    private static final Pattern GATHERED = Pattern.compile("历年|累计|历史|以来|至今");

    private static final List<String> BY_NOW = List.of("有效", "总数");
    /** Letters that say of which year a label is, and have no other in their place. */
    private static final String THIS_YEAR = "本年";

    /** Letters that deny what stands beside them. */
    static final String DENYING = "不无未非没";
    /** Letters that turn a word into another: 本月 for 本年, 失效 for 有效, 应收 for 收费. */
    private static final String TURNING = DENYING + "失废拟应退撤月季旬半日外前已首";
    /** Letters that typed labels have beside the form's and that say no more. */
    private static final String SAYING_NOTHING = "的本年度新总数量件文目情况等及和与或之各类共";

    /** How a typed text differs from a recognised one: typing errors are rare. */
    public enum TextOrigin {
        TYPED,
        RECOGNISED
    }

    /** What is read on images where no letter stands: punch holes, and rulings. */
    private static final Pattern NO_LETTERS = Pattern.compile("〇|一{3,}");

    /** A wording as it stands, its core, and which of the words in it say {@link #OTHERWISE}, as bits. */
    private record Text(String full, String core, int otherwise) {
        static Text of(String raw) {
            String core = Wording.core(raw);
            int otherwise = 0;
            for (int i = 0; i < OTHERWISE.size(); i++) {
                otherwise |= core.contains(OTHERWISE.get(i)) ? 1 << i : 0;
            }
            return new Text(Wording.fold(raw), core, otherwise);
        }

        /** What the remark of a wording says, too, is its own: where brackets were misread, remarks are not known as such. */
        boolean saysOtherwiseThan(Text wording) {
            int more = otherwise & ~wording.otherwise;
            return more != 0
                    && IntStream.range(0, OTHERWISE.size())
                            .filter(i -> (more & 1 << i) != 0)
                            .anyMatch(i -> !wording.full.contains(OTHERWISE.get(i)));
        }
    }

    /**
     * What a label was found to name.
     *
     * @param target number of the wording that it is nearest to; -1 where it is like none
     * @param distance 0 for the form's own wording, 1 for nothing in common
     * @param sure whether it names that one beyond doubt
     */
    public record Named(int target, double distance, boolean sure) {
        static final Named NOTHING = new Named(-1, 1, false);

        public boolean isSurely(int wanted) {
            return sure && target == wanted;
        }
    }

    /** Those of the forms, some hundred: each table is held against most of them. */
    private static final Map<String, Text> WORDINGS = new ConcurrentHashMap<>();

    private final List<List<Text>> wanted = new ArrayList<>();
    private final TextOrigin source;
    /** The number of the first of each wording, by how it stands. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Map<String, Text> texts = new HashMap<>();

    /** @param wanted for each thing that may be named the wordings that it goes by */
    public Naming(List<List<String>> wanted, TextOrigin source) {
        wanted.forEach(wordings ->
                this.wanted.add(wordings.stream().map(Naming::wording).toList()));
        this.source = source;
        for (int target = 0; target < this.wanted.size(); target++) {
            for (Text wording : this.wanted.get(target)) {
                numbers.putIfAbsent(wording.full(), target);
            }
        }
    }

    /** What {@code found} names: what may be the label, the line's own words first. */
    public Named name(List<String> found) {
        Named best = Named.NOTHING;
        for (int i = 0; i < found.size(); i++) {
            Text text = text(found.get(i));
            Named named = text.full().isEmpty() ? Named.NOTHING : name(text);
            if (better(named, best)) {
                best = named;
            }
        }
        return best;
    }

    private Text text(String raw) {
        return texts.computeIfAbsent(
                raw,
                text -> Text.of(
                        source == TextOrigin.TYPED
                                ? text
                                : NO_LETTERS.matcher(text).replaceAll("")));
    }

    private static Text wording(String raw) {
        return WORDINGS.computeIfAbsent(raw, Text::of);
    }

    /** The words of a wording of the forms itself; of nothing that stands on a page, since it is kept. */
    static String core(String wording) {
        return wording(wording).core();
    }

    private static boolean better(Named named, Named best) {
        return named.sure() == best.sure() ? named.distance() < best.distance() : named.sure();
    }

    private Named name(Text found) {
        Integer itself = numbers.get(found.full());
        return itself == null ? nearest(found) : new Named(itself, 0, true);
    }

    private Named nearest(Text found) {
        int best = -1;
        double nearest = 1;
        Text by = found;
        for (int target = 0; target < wanted.size(); target++) {
            for (Text wording : wanted.get(target)) {
                double distance = distance(found, wording);
                if (distance < nearest) {
                    nearest = distance;
                    best = target;
                    by = wording;
                }
            }
        }
        int begun = begun(found);
        if (begun >= 0) {
            return new Named(begun, Math.min(CERTAIN, distance(found.full(), begun)), true);
        }
        return best < 0 ? Named.NOTHING : new Named(best, nearest, nearest <= CERTAIN && isSure(found, by, best));
    }

    /** The one thing whose wording begins as {@code found} does, number and all, as in a row too low for it; -1 where none. */
    private int begun(Text found) {
        if (found.core().length() < LEAST_BEGUN) {
            return -1;
        }
        int[] begun = IntStream.range(0, wanted.size())
                .filter(target -> wanted.get(target).stream()
                        .anyMatch(wording -> wording.core().startsWith(found.core())))
                .toArray();
        boolean one = begun.length == 1
                && wanted.get(begun[0]).stream()
                        .anyMatch(wording -> wording.full().startsWith(found.full())
                                || wording.core().startsWith(found.full()));
        return one ? begun[0] : -1;
    }

    /** How far {@code found} is from one thing's wordings. */
    public double distance(String found, int target) {
        Text text = text(found);
        return wanted.get(target).stream()
                .mapToDouble(wording -> distance(text, wording))
                .min()
                .orElse(1);
    }

    private static double distance(Text found, Text wording) {
        if (found.full().equals(wording.full())) {
            return 0;
        }
        if (found.saysOtherwiseThan(wording)) {
            return 1;
        }
        String core = wording.core();
        double byCore = changes(found.core(), core)
                / Math.max(core.length(), found.core().length());
        double remark = found.core().equals(found.full()) ? 0 : REMARK;
        return Math.min(byCore + remark, Wording.ratio(found.full(), wording.full()));
    }

    /** Letters that make another wording of {@code wording}: those that are left out count less. */
    private static double changes(String found, String wording) {
        int shared = Letters.inOrder(found, wording);
        int missing = wording.length() - shared;
        int added = found.length() - shared;
        return added + LEFT_OUT * Math.max(0, missing - added);
    }

    private boolean isSure(Text found, Text by, int best) {
        return found.full().equals(by.full())
                || isExplained(found, by) && !isTurned(found, by) && leads(found, by, best);
    }

    /** Whether the few letters in which a label differs make another thing of it: 外国自然人, 本年应收金额. */
    private boolean isTurned(Text found, Text by) {
        String beside = less(found.full(), by.full());
        boolean gathered = GATHERED.matcher(beside).find() && BY_NOW.stream().noneMatch(by.core()::contains);
        if (gathered || OTHER_TIME.matcher(beside).find()) {
            return true;
        }
        if (source == TextOrigin.RECOGNISED) {
            return false;
        }
        String added = less(found.core(), by.core());
        String lost = less(by.core(), found.core());
        boolean adds = lost.isEmpty() && !consistsOf(added, SAYING_NOTHING + by.core());
        boolean replaces = has(lost, THIS_YEAR) && added.chars().anyMatch(letter -> !Character.isDigit(letter));
        return adds || replaces || has(added, TURNING) || has(lost, DENYING);
    }

    /** The letters of {@code text} without those of {@code other}, each as often as it stands there. */
    private static String less(String text, String other) {
        StringBuilder left = new StringBuilder(other);
        StringBuilder added = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = left.indexOf(String.valueOf(letter));
            if (at < 0) {
                added.append(letter);
            } else {
                left.deleteCharAt(at);
            }
        }
        return added.toString();
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private static boolean consistsOf(String text, String letters) {
        return text.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
    }

    /** Whether what differs between a label and a wording is no other word. */
    private boolean isExplained(Text found, Text by) {
        return isExplained(found.core(), by.core()) || isExplained(found.full(), by.full());
    }

    private boolean isExplained(String found, String by) {
        int shared = Letters.inOrder(found, by);
        int missing = by.length() - shared;
        int added = found.length() - shared;
        return shared >= KEPT * by.length()
                && Math.min(missing, added) <= changes(by.length())
                && added - missing <= MOST_ADDED;
    }

    private int changes(int letters) {
        if (source == TextOrigin.RECOGNISED) {
            return Math.max(1, 2 * letters / LETTERS_FOR_TWO_RECOGNISED);
        }
        return letters < LEAST_TYPED ? 0 : Math.max(1, letters / LETTERS_FOR_ONE_TYPED);
    }

    /** Whether a label is nearer to {@code by} than to any other thing's wording, in most of what tells the two apart. */
    private boolean leads(Text found, Text by, int best) {
        double own = changes(found.core(), by.core());
        int edits = Wording.edits(found.full(), by.full());
        for (int rival = 0; rival < wanted.size(); rival++) {
            for (Text wording : wanted.get(rival)) {
                int apart = Math.min(found.core().length(), apart(by.core(), wording.core()));
                boolean near = changes(found.core(), wording.core()) - own < LEAD * apart;
                if (rival != best && apart > 0 && near && !leadsAsAWhole(found, by, wording, edits)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** In how many letters two wordings differ; where letters are misread, one in the place of another is one. */
    private int apart(String one, String other) {
        return source == TextOrigin.TYPED
                ? Wording.edits(one, other)
                : Math.max(one.length(), other.length()) - Letters.inOrder(one, other);
    }

    /** The same with numbers and remarks, where a bracket of a remark may be misread. */
    private boolean leadsAsAWhole(Text found, Text by, Text rival, int own) {
        int apart = Math.min(found.full().length(), Wording.edits(by.full(), rival.full()));
        return source == TextOrigin.RECOGNISED && Wording.edits(found.full(), rival.full()) - own >= LEAD * apart;
    }
}
