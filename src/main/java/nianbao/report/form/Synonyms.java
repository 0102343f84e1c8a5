package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What publishers call rows and columns beside the form's own wording. */
final class Synonyms {
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("本年制发件数", List.of("本年新制发数量", "本年新制发件数", "制发数量", "制发件数", "新制发件数", "本年发布件数")),
            Map.entry("本年废止件数", List.of("本年新废止数量", "本年新废止件数", "废止数量", "废止件数", "新废止件数")),
            Map.entry("现行有效件数", List.of("现行有效数量", "现行有效总数", "现行有效文件数")),
            Map.entry("本年新制作数量", List.of("本年制作数量", "制作数量")),
            Map.entry("本年新公开数量", List.of("本年公开数量", "公开数量")),
            Map.entry("对外公开总数量", List.of("对外公开总数", "公开总数量")),
            Map.entry("本年增/减", List.of("增/减", "本年增减", "增减", "本年增减数量")),
            Map.entry("行政规范性文件", List.of("规范性文件")),
            Map.entry("规范性文件", List.of("行政规范性文件")),
            Map.entry("商业企业", List.of("企业", "商业、企业")),
            Map.entry("社会公益组织", List.of("公益组织", "社会公益团体")),
            Map.entry("法律服务机构", List.of("法律服务组织")),
            Map.entry("自然人", List.of("公民")),
            Map.entry("未经复议直接起诉", List.of("行政诉讼未经复议直接起诉", "未经复议", "直接起诉")),
            Map.entry("复议后起诉", List.of("行政诉讼复议后起诉", "经复议后起诉")));

    private Synonyms() {}

    /** {@code wording} and what else it is called. */
    static List<String> of(String wording) {
        List<String> wordings = new ArrayList<>(List.of(wording));
        wordings.addAll(OF.getOrDefault(wording, List.of()));
        return List.copyOf(wordings);
    }
}
