package nianbao.variants;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The words of the forms as publishers change them. */
final class Wordings {
    private static final List<Map.Entry<String, String>> CHANGES = List.of(
            Map.entry("行政规范性文件", "规范性文件"),
            Map.entry("现行有效件数", "现行有效件"),
            Map.entry("本年废止件数", "本年度止件数"),
            Map.entry("本年制发件数", "本年度制发件数"),
            Map.entry("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
            Map.entry("勾稽", "钩稽"),
            Map.entry("不再处理", "不再受理"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("第二十条第", "第二十条 第"),
            Map.entry("“三安全一稳定”", "\"三安全一稳定\""),
            Map.entry("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数"),
            Map.entry("二、上年结转政府信息公开申请数量", "二.上年结转政府信息公开申请数量"),
            Map.entry("三、本年度办理结果", "三、本年度办理情况"),
            Map.entry("四、结转下年度继续办理", "四、结转下年度继续办理数量"),
            Map.entry("行政法规禁止", "行政法规规定禁止"),
            Map.entry("法人或其他组织", "法人和其他组织"),
            Map.entry("社会公益组织", "公益组织"),
            Map.entry("尚未审结", "未审结"),
            Map.entry("（单位：万元）", "（单位:万元）"),
            Map.entry("属于三类内部事务信息", "三类内部事务信息"),
            Map.entry("1.信访举报投诉类申请", "1.信访、举报、投诉类申请"),
            Map.entry("没有现成信息需要另行制作", "没有现成信息，需要另行制作"));

    private static final List<String> ORDINALS = List.of("、", "．", " .", ". ", ",", "");

    private final Set<Feature> features;
    private final Random random;
    private final int ordinal;

    Wordings(Set<Feature> features, Random random) {
        this.features = features;
        this.random = random;
        this.ordinal = random.nextInt(ORDINALS.size());
    }

    String vary(String label) {
        String text = label;
        if (features.contains(Feature.WORDINGS)) {
            for (Map.Entry<String, String> change : CHANGES) {
                if (random.nextInt(5) < 3) {
                    text = text.replace(change.getKey(), change.getValue());
                }
            }
            text = text.replaceFirst("^(\\d)\\.", "$1" + ORDINALS.get(ordinal));
        }
        if (features.contains(Feature.NOTES_IN_LABELS)) {
            text = noted(text);
        }
        return text;
    }

    private static String noted(String text) {
        return switch (text) {
            case "行政规范性文件", "规范性文件" -> text + "（含县政府及部门制发的规范性文件）";
            case "行政许可" -> "行政许可（含其他对外管理服务事项）";
            case "行政事业性收费" -> "行政事业性收费（不含教育收费）";
            case "（一）予以公开" -> "（一）予以公开（含主动公开）";
            case "3.其他" -> "3.其他（含撤回申请）";
            case "7.属于行政执法案卷" -> "7.属于行政执法案卷信息（案卷）";
            case "四、结转下年度继续办理" -> "四、结转下年度继续办理（截至12月31日）";
            default -> text;
        };
    }
}
