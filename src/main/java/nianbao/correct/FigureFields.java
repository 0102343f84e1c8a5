package nianbao.correct;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.report.form.Field;
import nianbao.report.form.FormWords;
import nianbao.report.form.file.FormCatalog;

/** The fields and checks of all forms: by which words people know them, and what may stand in them. */
public final class FigureFields {
    /** Digits of the largest figure; the largest that was ever published has seven. */
    private static final int MOST_DIGITS = 12;
    /** Digits after the point: ten thousandths of a 万元 are a 元, and there are 角 and 分. */
    private static final int MOST_DECIMALS = 6;

    private final Map<String, Field> byId = new LinkedHashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final FormWords chinese;
    private final FormWords english;

    public FigureFields(FormCatalog catalog) {
        chinese = new FormWords(catalog.forms(), Locale.CHINESE);
        english = new FormWords(catalog.forms(), Locale.ENGLISH);
        // where forms have a field in common, the newest names it
        catalog.forms().stream()
                .flatMap(form -> form.tables().stream())
                .forEach(table -> table.fields().forEach(field -> {
                    byId.put(field.id(), field);
                    tables.put(field.id(), table.kind());
                }));
    }

    /** The fields of the forms that ship with the program. */
    public static FigureFields load() {
        return new FigureFields(FormCatalog.load());
    }

    /** The field by the words of the form, its row before its column: {@code 本年新收政府信息公开申请数量／自然人}. */
    public String words(String id) {
        return words(id, Locale.CHINESE);
    }

    /** The field by the words of the form, or what they mean: its id where no form has it. */
    public String words(String id, Locale locale) {
        return in(locale).figure(id).orElse(id);
    }

    /** The innermost label of the row that a field is in; of its column where its table has one row. */
    public String rowLabel(String id, Locale locale) {
        Field field = byId.get(id);
        if (field == null) {
            return id;
        }
        List<String> path = field.rowPath().isEmpty() ? field.columnPath() : field.rowPath();
        return in(locale).label(id, path.get(path.size() - 1));
    }

    /** The innermost label of the column that a field is in. */
    public String columnLabel(String id, Locale locale) {
        Field field = byId.get(id);
        if (field == null) {
            return id;
        }
        List<String> path = field.columnPath();
        return in(locale).label(id, path.get(path.size() - 1));
    }

    /** The check by where it holds and its equation in words; its id where no form has it. */
    public String check(String id, Locale locale) {
        return in(locale).check(id).orElse(id);
    }

    /** The fields of all forms, in the order of the forms. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** Whether a figure of this field may be negative. */
    public boolean isSigned(String id) {
        Field field = byId.get(id);
        return field != null && field.type() == Field.Type.SIGNED_INTEGER;
    }

    /** The id of the table that a field is in; empty where no form has the field. */
    public Optional<String> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** The number and title of a table; its id where no form has it. */
    public String tableTitle(String table, Locale locale) {
        return in(locale).tables().getOrDefault(table, table);
    }

    /** The id of the table that is called so in some language; empty where none is. */
    public Optional<String> tableNamed(String title) {
        return Stream.of(chinese, english)
                .flatMap(words -> words.tables().entrySet().stream())
                .filter(table -> table.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private FormWords in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    /** The id of the field that a person names by its id or by the words of the form. */
    String id(String name) {
        return byId.keySet().stream()
                .filter(id -> words(id, Locale.CHINESE).equals(name)
                        || words(id, Locale.ENGLISH).equals(name))
                .findFirst()
                .orElse(name);
    }

    /**
     * The number that a person says stands in a field.
     *
     * @throws CorrectionRefused where no such number can stand there
     */
    BigDecimal number(String id, String said) {
        BigDecimal number = number(said);
        Optional<Field> field = Optional.ofNullable(byId.get(id));
        if (number.precision() - number.scale() > MOST_DIGITS) {
            throw new CorrectionRefused("correct.too-large", said);
        }
        if (number.signum() < 0 && field.stream().noneMatch(known -> known.type() == Field.Type.SIGNED_INTEGER)) {
            throw new CorrectionRefused("correct.negative", id, said);
        }
        if (number.scale() > 0 && field.stream().anyMatch(known -> known.type() != Field.Type.DECIMAL)) {
            throw new CorrectionRefused("correct.fraction", id, unit(field), said);
        }
        if (number.scale() > MOST_DECIMALS) {
            throw new CorrectionRefused("correct.too-exact", said);
        }
        return number;
    }

    /**
     * Why what is printed is a number, and none that can stand in a field; empty where it can, or is none.
     *
     * @return the end of the key of a text that says it of what is printed
     */
    public Optional<String> impossible(String id, String printed) {
        try {
            number(id, printed.replace(",", "").replace("，", ""));
            return Optional.empty();
        } catch (CorrectionRefused e) {
            return e.isOfNumber() ? Optional.of(e.key().substring(e.key().lastIndexOf('.') + 1)) : Optional.empty();
        }
    }

    private static String unit(Optional<Field> field) {
        return field.flatMap(Field::unit).orElse("-");
    }

    /** Digits may be as wide as Han characters. */
    private static BigDecimal number(String said) {
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip();
        if (!plain.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new CorrectionRefused("correct.no-number", said);
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
