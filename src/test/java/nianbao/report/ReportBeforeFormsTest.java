package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Extent;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SecondReader;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.ReportReader.ReadReport;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

class ReportBeforeFormsTest {
    private static ReadReport read(String... lines) {
        return read(SecondReader.NONE, lines);
    }

    private static ReadReport read(SecondReader again, String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            blocks.add(new Paragraph(line, Optional.empty(), Alignment.BODY, 16));
        }
        return new ReportReader(FormCatalog.load(), Extent.WHOLE).read(blocks, false, Optional.empty(), again);
    }

    @Test
    void hasItsOwnSectionsAndNoFigures() {
        ReadReport reading = read("平川县2015年政府信息公开工作年度报告", "一、概述", "工作有序。", "二、主动公开情况", "发布3条。");

        assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(reading.problems()).extracting("code").containsExactly(ProblemCode.FORM_UNKNOWN);
        assertThat(reading.description().year()).hasValue(2015);
        assertThat(reading.description().issuer()).contains("平川县");
        assertThat(reading.description().template()).isEmpty();
        assertThat(reading.description().forms().requests()).isEmpty();
        assertThat(reading.sections().orElseThrow())
                .extracting(Section::heading)
                .containsExactly("一、概述", "二、主动公开情况");
        assertThat(reading.values()).isEmpty();
        assertThat(reading.checks()).isEmpty();
    }

    @Test
    void onAScanItsWordsStayToo() {
        ReadReport reading =
                read((page, first) -> List.of(), "平川县2015年政府信息公开工作年度报告", "一、概述", "工作有序。", "二、主动公开情况", "发布3条");
        assertThat(reading.sections().orElseThrow()).extracting(Section::text).containsExactly("工作有序。", "发布3条");
    }

    @Test
    void anotherDocumentOfThatTimeIsNone() {
        ReadReport reading =
                read("平川县2015年政府工作总结", "一、总体情况", "2015年，全县工作有序。", "二、主要工作", "好。", "三、存在问题", "无。", "四、下步打算", "好。");

        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_A_REPORT);
    }
}
