package nianbao.variants;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The head of a generated report.
 *
 * @param lines of the title as it is set
 * @param title what they say
 * @param issuer as the title names it
 * @param full the issuer's name in full, as its signature states it
 */
record Titles(List<String> lines, String title, String issuer, String full, int year) {
    private static final List<String> COUNTIES =
            List.of("青阳市", "兰溪县", "武陵县", "云岭市兰溪县", "海州市北塔区", "泾阳县", "宁远市", "锡林郭勒盟东乌旗", "红旗区", "大兴安岭地区呼玛县");
    private static final List<String> TOWNS = List.of(
            "小店镇",
            "柳林乡",
            "文昌街道",
            "文昌街道办事处",
            "七里河镇人民政府",
            "白沙乡人民政府",
            "教育局",
            "财政局",
            "人力资源和社会保障局",
            "市场监督管理局",
            "发展和改革委员会",
            "公安局交通警察大队",
            "人民政府办公室",
            "人民政府",
            "政务服务和大数据局",
            "气象局",
            "供销合作社联合社");
    private static final String HAN = "〇一二三四五六七八九";

    static Titles of(Random random, Set<Feature> features, int year) {
        String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
        String town = random.nextInt(6) == 0 ? "" : TOWNS.get(random.nextInt(TOWNS.size()));
        String issuer = county + town;
        String when = features.contains(Feature.HAN_YEAR) ? han(year) : Integer.toString(year);
        String years = when + (random.nextInt(3) == 0 ? "年度" : "年");
        String kind = random.nextInt(5) == 0 ? "政府信息公开年度报告" : "政府信息公开工作年度报告";
        boolean many = features.contains(Feature.TITLE_LINES);
        if (features.contains(Feature.NO_ISSUER)) {
            List<String> lines = many ? List.of(years, kind) : List.of(years + kind);
            return new Titles(lines, years + kind, issuer, issuer, year);
        }
        List<String> lines = switch (random.nextInt(4)) {
            case 0 -> many ? List.of(issuer, kind, "（" + when + "年度）") : List.of(issuer + kind + "（" + when + "年）");
            case 1 -> many ? List.of(issuer, "关于" + years, kind) : List.of(issuer + "关于" + years + kind);
            case 2 -> many ? List.of(issuer + years, kind) : List.of(issuer, years + kind);
            default -> many ? List.of(issuer, years, kind) : List.of(issuer + years + kind);
        };
        return new Titles(lines, String.join("", lines), issuer, issuer, year);
    }

    static String han(int year) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(year).toCharArray()) {
            text.append(HAN.charAt(c - '0'));
        }
        return text.toString();
    }
}
