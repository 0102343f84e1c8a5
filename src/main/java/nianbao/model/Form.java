package nianbao.model;

import java.util.Arrays;

/** The two forms of the report that are in use. */
public enum Form {
    /** 国办公开办函〔2019〕60号, reports on 2019 and 2020. */
    OGI_2019("ogi-2019"),
    /** 国办公开办函〔2021〕30号, reports on 2021 and later. */
    OGI_2021("ogi-2021");

    /** The first year that was reported on in a form. */
    private static final int FIRST_YEAR = 2019;

    private final String id;

    Form(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The form with this id. */
    public static Form of(String id) {
        return Arrays.stream(values())
                .filter(form -> form.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a form: " + id));
    }

    /** Whether a report on {@code year} is older than the forms. */
    public static boolean isBefore(int year) {
        return year < FIRST_YEAR;
    }

    /** The form that a report on {@code year} should have. */
    public static Form ofYear(int year) {
        return year <= 2020 ? OGI_2019 : OGI_2021;
    }
}
