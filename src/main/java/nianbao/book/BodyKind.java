package nianbao.book;

import java.util.List;
import nianbao.places.Divisions;
import nianbao.places.Gazetteer;

/** What a body is to the division that it is in. */
public enum BodyKind {
    /** The government of the division: its report is on all of it. */
    GOVERNMENT,
    /** The office of that government, which reports on itself, too. */
    OFFICE,
    /** A town, or the office of a sub-district. */
    TOWN,
    /** An authority of the division, and whatever else reports. */
    DEPARTMENT;

    private static final int TOWN_DIGITS = 9;
    private static final String GOVERNMENT_WORD = "人民政府";
    private static final List<String> OFFICE_WORDS = List.of("政府办公室", "政府办公厅", "政府办");
    /** How governments of towns and of what is not a town call themselves. */
    private static final List<String> TOWN_WORDS = List.of("镇人民政府", "乡人民政府", "街道办事处", "镇", "乡", "街道", "苏木");

    /**
     * By the name of a body, and the code of the smallest division that it is in: a town may be missing from the list of divisions,
     * and its government is none of the county's.
     */
    public static BodyKind of(String name, String code) {
        if (code.length() >= TOWN_DIGITS || TOWN_WORDS.stream().anyMatch(name::endsWith)) {
            return TOWN;
        }
        if (OFFICE_WORDS.stream().anyMatch(name::endsWith)) {
            return OFFICE;
        }
        return name.endsWith(GOVERNMENT_WORD) || isDivision(name, code) ? GOVERNMENT : DEPARTMENT;
    }

    /** Titles name the division alone: 岚皋县2024年政府信息公开工作年度报告. Some towns are called as authorities are: 林业局. */
    private static boolean isDivision(String name, String code) {
        List<String> places = Gazetteer.shipped().places(name);
        return !places.isEmpty()
                && String.join("", places).equals(name)
                && Divisions.shipped().named(places.get(places.size() - 1)).contains(code);
    }
}
