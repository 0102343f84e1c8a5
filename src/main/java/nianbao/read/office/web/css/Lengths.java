package nianbao.read.office.web.css;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of CSS in pixels of 1/96 inch. CSS Values 4, 6. */
public final class Lengths {
    /** What browsers set where a page states no size of letters. */
    public static final double COMMON_PX = 16;

    /** What a percentage and the width of the window are taken of, in pixels: only their order of magnitude matters. */
    private static final double SCREEN_PX = 1440;

    private static final Pattern LENGTH =
            Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)\\s*([a-z%]*)");

    private Lengths() {}

    /** Empty where it is no length that can be told: {@code auto}, {@code env(…)}. */
    public static Optional<Double> px(String stated, double letterPx) {
        return stated.indexOf('(') < 0
                ? plain(stated, letterPx)
                : Calculation.of(stated, part -> plain(part, letterPx));
    }

    private static Optional<Double> plain(String stated, double letterPx) {
        Matcher matcher = LENGTH.matcher(stated.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Double> number = number(matcher.group(1));
        return number.flatMap(each -> unit(matcher.group(2), letterPx).map(unit -> each * unit));
    }

    private static Optional<Double> unit(String name, double letterPx) {
        return switch (name) {
            case "", "px" -> Optional.of(1.0);
            case "pt" -> Optional.of(96.0 / 72);
            case "pc" -> Optional.of(16.0);
            case "in" -> Optional.of(96.0);
            case "cm" -> Optional.of(96 / 2.54);
            case "mm" -> Optional.of(96 / 25.4);
            case "q" -> Optional.of(96 / 101.6);
            case "em", "ic", "lh" -> Optional.of(letterPx);
            case "ex", "ch" -> Optional.of(letterPx / 2);
            case "rem", "rlh" -> Optional.of(COMMON_PX);
            case "%" -> Optional.of(letterPx / 100);
            case "vw", "vmax", "vi", "vh", "vmin", "vb" -> Optional.of(SCREEN_PX / 100);
            default -> Optional.empty();
        };
    }

    public static Optional<Double> number(String stated) {
        try {
            return Optional.of(Double.parseDouble(stated.strip())).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
