package nianbao.report.match.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.Letters;
import nianbao.report.form.FormTable;
import nianbao.report.form.Wordings;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.wording.Wording;

/**
 * Whether what stands over or beside a figure is said of its field: each head, group and label must be in the words of
 * the field's path, or say nothing. A label names the field; its group may still be another's: 县教育局办理结果, 自然人 over
 * five kinds of organisations.
 */
public final class PathWords {
    /** What heads and groups say beside the form's words without saying more. */
    private static final Pattern SAYING_NOTHING = Pattern.compile(
            "\\d*|(20\\d\\d年?)?(申请人|申请主体)?(类别|类型|分类|性质)?|项目|类别|内容|指标(名称)?|序号|(计量)?单位[件个项宗]?|[件个项宗]数?|数量|本?年?(情况|数量)");
    /** Letters of a label that may be a scrap of any that a page break left. */
    private static final int SCRAP = 1;
    /** Letters of what a page break may leave of a recognised label, cut through their middles. */
    private static final int HALVES = 3;
    /** Letters that it shares with the word that it is, at least. */
    private static final int SHARED = 2;
    /** Letters of a recognised label that may be misread however short it is; and one in so many of a long one. */
    private static final int MISREAD = 2;

    private static final int MISREAD_SHARE = 3;
    /** One letter in so many is right at least in the label of a group whose rows are known by their own. */
    private static final int WORN_SHARE = 3;

    private static final Pattern YEAR = Pattern.compile("20\\d\\d年");
    /** What is read where no letter stands: strokes of rulings, stains and punch holes. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsHan}]|[一〇]");

    /** What counts labels that run together in one cell. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d一二三四五六七八九十]*");

    private final List<String> all;
    private final Wordings wordings;
    private final TextOrigin source;

    public PathWords(FormTable form, TextOrigin source) {
        this.all = form.fields().stream()
                .flatMap(field -> Stream.concat(field.rowPath().stream(), field.columnPath().stream()))
                .distinct()
                .map(Naming::core)
                .toList();
        this.wordings = form.wordings();
        this.source = source;
    }

    /** Whether {@code label} is in the words of {@code path}, one of them broken into cells or not. */
    public boolean explain(String label, List<String> path) {
        String core = withoutTitle(YEAR.matcher(Wording.core(label)).replaceAll("本年"));
        if (SAYING_NOTHING.matcher(core).matches() || wordings.titles().contains(core)) {
            return true;
        }
        List<String> words = new ArrayList<>(path.stream()
                .flatMap(step -> wordings.of(step).stream())
                .map(Naming::core)
                .toList());
        words.sort(Comparator.comparingInt(String::length).reversed());
        if (words.contains(core)) {
            return true;
        }
        String joined = String.join("", path.stream().map(Naming::core).toList());
        String whole = Wording.fold(String.join("", path));
        boolean near = source == TextOrigin.TYPED
                ? !all.contains(core) && (isPart(core, words, joined) || isNear(core, words))
                : isMostlyOf(core, joined) || isMostlyOf(Wording.fold(label), whole) || isScrap(core, words, joined);
        return near || isPiece(label, path) || isBegun(label, path) || isMixed(label, path);
    }

    /** On images, a title over a table may be in one cell with the head below it: the ruling between them was not found. */
    private String withoutTitle(String core) {
        return source == TextOrigin.TYPED
                ? core
                : wordings.titles().stream()
                        .filter(title -> core.startsWith(title) && core.length() > title.length())
                        .map(title -> core.substring(title.length()))
                        .findFirst()
                        .orElse(core);
    }

    /** Whether a recognised label is a few letters that no other word of the form has: halves that a page break left. */
    private boolean isScrap(String core, List<String> words, String joined) {
        String letters = NO_WORD.matcher(core).replaceAll("");
        return letters.length() - Letters.inOrder(letters, joined) <= HALVES
                && letters.length() < HALVES + SHARED
                && all.stream()
                        .filter(word -> !words.contains(word))
                        .noneMatch(word -> Letters.inOrder(letters, word) >= SHARED
                                && Letters.inOrder(letters, word) > Letters.inOrder(letters, joined));
    }

    /** Whether a typed label is a piece of the last one, or has only letters of its groups, numbers and all: 三本度. */
    private boolean isPiece(String label, List<String> path) {
        String piece = Wording.fold(label);
        String groups = Wording.fold(String.join("", path.subList(0, Math.max(0, path.size() - 1))));
        return source == TextOrigin.TYPED
                && !all.contains(Wording.core(label))
                && (Letters.inOrder(piece, groups) == piece.length()
                        || Wording.fold(path.get(path.size() - 1)).contains(piece));
    }

    /** Whether a typed label is the beginning of a group's, number and all: what a page break left of it may be another's name. */
    private boolean isBegun(String label, List<String> path) {
        String begun = Wording.fold(label);
        return source == TextOrigin.TYPED
                && !Wording.number(label).isEmpty()
                && path.stream()
                        .limit(Math.max(0, path.size() - 1))
                        .anyMatch(group -> Wording.fold(group).startsWith(begun));
    }

    /** Whether labels of the path run into one another, line by line: those of its groups alone, or its last one too. */
    private boolean isMixed(String label, List<String> path) {
        List<String> groups = path.subList(0, Math.max(0, path.size() - 1));
        return MixedLabels.isOf(label, path, wordings) || MixedLabels.isOf(label, groups, wordings);
    }

    /** Whether it is a part of the path, such as a broken label leaves in a cell, or more of its words than one. */
    private static boolean isPart(String core, List<String> words, String joined) {
        String left = core;
        for (String word : words) {
            left = left.replace(word, "");
        }
        left = left.replace("本年", "");
        return core.length() <= SCRAP
                || NUMBERS.matcher(left).matches()
                || Letters.inOrder(left, joined) == left.length();
    }

    /**
     * Whether no word of a recognised label is another: letters are misread, but not most of them. Its core is made of words
     * that were read; where one of these was misread, such as a bracket or 年度, the label as it stands is nearer.
     */
    private static boolean isMostlyOf(String label, String joined) {
        String letters = NO_WORD.matcher(label).replaceAll("");
        int foreign = letters.length() - Letters.inOrder(letters, joined);
        return foreign <= Math.max(MISREAD, letters.length() / MISREAD_SHARE);
    }

    /**
     * Whether what is left of a group's label on an image is of {@code groups} rather than of any other word of the form:
     * most of its letters may be lost where its rows say whose it is.
     */
    public boolean isWornFrom(String label, List<String> groups) {
        String letters = NO_WORD.matcher(Wording.fold(label)).replaceAll("");
        int shared = shared(letters, groups);
        List<String> others = new ArrayList<>(all);
        groups.stream().map(Wording::core).forEach(others::remove);
        return source == TextOrigin.RECOGNISED
                && shared >= SHARED
                && WORN_SHARE * shared >= letters.length()
                && shared(letters, others) < shared;
    }

    private static int shared(String letters, List<String> words) {
        return words.stream()
                .mapToInt(word -> Letters.inOrder(letters, Wording.fold(word)))
                .max()
                .orElse(0);
    }

    /** Whether it is one of {@code words} but for a typing error. */
    private boolean isNear(String core, List<String> words) {
        List<List<String>> named = new ArrayList<>(words.stream().map(List::of).toList());
        all.stream().filter(word -> !words.contains(word)).map(List::of).forEach(named::add);
        Naming.Named found = new Naming(named, source).name(List.of(core));
        return found.sure() && found.target() < words.size();
    }
}
