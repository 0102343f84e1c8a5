package nianbao.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nianbao.check.form.Deviation.Aspect;
import nianbao.model.ReportRecord.Section;
import nianbao.report.form.SectionPlan;
import nianbao.report.narrative.line.Numbering;
import nianbao.report.narrative.line.Numbering.Ordinal;
import nianbao.report.narrative.section.Sections;

/** Whether the sections are those of the form: all of them, in its order, numbered one after another, in its words. */
final class SectionCheck {
    private static final String NUMBERS = "一二三四五六七八九十";

    private final SectionPlan plan;
    private final Sections finder;
    private final boolean clear;

    SectionCheck(SectionPlan plan, boolean clear) {
        this.plan = plan;
        this.clear = clear;
        finder = new Sections(plan);
    }

    /** @param sections in the order in which they stand */
    List<Deviation> deviations(List<Section> sections) {
        Set<Integer> missing = new TreeSet<>(
                plan.missing(sections.stream().map(Section::number).toList()));
        List<Deviation> found = new ArrayList<>();
        List<Section> told = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            if (plan.has(section.number())) {
                wording(section).ifPresent(found::add);
            } else {
                found.add(further(section, missing));
                told.add(section);
            }
        }
        numbers(sections, told, found);
        for (int number : missing) {
            boolean all = missing.size() == 1 && isCountedThrough(sections);
            found.add(new Deviation(
                    Aspect.SECTION_MISSING,
                    clear && all,
                    List.of(),
                    Optional.empty(),
                    Optional.of(wanted(number)),
                    pageBefore(sections, number)));
        }
        return found;
    }

    /** A section that is none of the form's at its place: one of them at another, one in other words, or one more. */
    private Deviation further(Section section, Set<Integer> missing) {
        OptionalInt like = finder.section(section.heading());
        if (like.isPresent() && missing.remove(like.getAsInt())) {
            return of(Aspect.SECTION_ORDER, clear, section, Optional.of(wanted(like.getAsInt())));
        }
        int number = Numbering.of(section.heading()).number();
        if (missing.remove(number)) {
            return of(Aspect.SECTION_WORDING, false, section, Optional.of(wanted(number)));
        }
        return of(Aspect.SECTION_FURTHER, false, section, Optional.empty());
    }

    private Optional<Deviation> wording(Section section) {
        String words =
                section.heading().substring(Numbering.of(section.heading()).end());
        return HarmlessWords.isOtherHeading(words, plan.headings().get(section.number() - 1))
                ? Optional.of(of(Aspect.SECTION_WORDING, false, section, Optional.of(wanted(section.number()))))
                : Optional.empty();
    }

    /** Headings that count neither as the form does nor one after another. */
    private void numbers(List<Section> sections, List<Section> told, List<Deviation> found) {
        long numbered = sections.stream()
                .filter(section -> Numbering.isNumbered(section.heading()))
                .count();
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            Ordinal mark = Numbering.of(section.heading());
            if (told.contains(section) || 2 * numbered <= sections.size()) {
                continue; // told already, or a draft that does not count its sections
            }
            if (mark.way() == Numbering.NONE) {
                found.add(of(Aspect.SECTION_UNNUMBERED, false, section, Optional.of(wanted(section.number()))));
            } else if (mark.number() != section.number() && mark.number() != place + 1) {
                found.add(of(Aspect.SECTION_NUMBER, clear, section, Optional.of(number(place + 1))));
            }
        }
    }

    /** Whether the headings that are there count on without a gap, so that nothing stands between them. */
    private static boolean isCountedThrough(List<Section> sections) {
        for (int place = 0; place < sections.size(); place++) {
            if (Numbering.of(sections.get(place).heading()).number() != place + 1) {
                return false;
            }
        }
        return true;
    }

    private String wanted(int number) {
        return number(number) + "、" + plan.headings().get(number - 1).get(0);
    }

    private static String number(int number) {
        return number <= NUMBERS.length() ? NUMBERS.substring(number - 1, number) : Integer.toString(number);
    }

    /** Where a section that is missing would stand. */
    private OptionalInt pageBefore(List<Section> sections, int number) {
        OptionalInt page = OptionalInt.empty();
        for (Section section : sections) {
            if (plan.has(section.number())
                    && section.number() < number
                    && section.page().isPresent()) {
                page = section.page();
            }
        }
        return page;
    }

    private static Deviation of(Aspect aspect, boolean certain, Section section, Optional<String> wanted) {
        return new Deviation(aspect, certain, List.of(), Optional.of(section.heading()), wanted, section.page());
    }
}
