package nianbao.report.narrative.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import nianbao.model.document.Paragraph;
import nianbao.report.wording.CalendarText;

/** The body that signs a report, and the day on which it does. */
public record Signature(Optional<String> body, Optional<LocalDate> date) {
    /** A line of a signature: a body, a day, or both. */
    private record Line(Optional<String> body, Optional<LocalDate> date) {
        static Optional<Line> of(String printed) {
            String text = CalendarText.plain(printed.replaceAll("\\s", ""));
            Matcher signed = Phrases.SIGNED.matcher(text);
            if (signed.matches()) {
                Optional<String> name = name(signed.group(1));
                boolean other = name.isEmpty() && !signed.group(1).isEmpty();
                return other ? Optional.empty() : Optional.of(new Line(name, day(signed)));
            }
            return name(text).map(name -> new Line(Optional.of(name), Optional.empty()));
        }

        private static Optional<String> name(String text) {
            String bare = Phrases.SIGNS_AS.matcher(text).replaceFirst("");
            return Phrases.BODY.matcher(bare).matches()
                            && !Phrases.NO_NAME.matcher(bare).matches()
                    ? Optional.of(bare)
                    : Optional.empty();
        }

        private static Optional<LocalDate> day(Matcher signed) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(signed.group(2)),
                        Integer.parseInt(signed.group(3)),
                        Integer.parseInt(signed.group(4))));
            } catch (DateTimeException e) {
                return Optional.empty(); // 二月三十日: the page states no day that there is
            }
        }
    }

    /** Whether {@code text} says no more than a day or a month. */
    public static boolean isDay(String text) {
        return Phrases.DATE.matcher(CalendarText.plain(text)).matches();
    }

    /** Whether {@code text} is a body and its day on one line. */
    public static boolean isWhole(String text) {
        return Line.of(text)
                .filter(line -> line.body().isPresent() && line.date().isPresent())
                .isPresent();
    }

    /** The first signature after the last section and before the annexes; of several days none, unless a body stands at one. */
    public static Signature find(List<Paragraph> closing) {
        List<Line> lines = new ArrayList<>();
        closing.stream()
                .map(Paragraph::text)
                .takeWhile(text -> !Phrases.ANNEX.matcher(text).matches())
                .forEach(text -> Line.of(text).ifPresent(lines::add));
        Set<LocalDate> days = new LinkedHashSet<>();
        lines.forEach(line -> line.date().ifPresent(days::add));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<LocalDate> day = line.date();
            if (day.isEmpty() && i + 1 < lines.size() && lines.get(i + 1).body().isEmpty()) {
                day = lines.get(i + 1).date();
            }
            if (line.body().isPresent() && day.isPresent()) {
                return new Signature(line.body(), day);
            }
        }
        return new Signature(
                lines.stream().flatMap(line -> line.body().stream()).findFirst(),
                days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty());
    }
}
