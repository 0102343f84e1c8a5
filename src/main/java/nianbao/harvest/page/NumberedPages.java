package nianbao.harvest.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * The pages of a list or an article whose links a script writes from their number, by a call that says all that there is to
 * know of them.
 *
 * @param last the number of the last page, as addresses have it
 * @param here the number of this page
 * @param name of their addresses, before the number
 * @param ending of their addresses
 */
record NumberedPages(int last, int here, String name, String ending) {
    /** By the two forms of the call: in one pages count from 0, in the other from 1. */
    static Optional<NumberedPages> in(String scripts) {
        Matcher fromZero = Wording.PAGES_FROM_ZERO.matcher(scripts);
        if (fromZero.find()) {
            return Optional.of(new NumberedPages(
                    Integer.parseInt(fromZero.group(1)) - 1,
                    Integer.parseInt(fromZero.group(2)),
                    fromZero.group(3),
                    fromZero.group(4)));
        }
        Matcher fromOne = Wording.PAGES_FROM_ONE.matcher(scripts);
        return fromOne.find()
                ? Optional.of(new NumberedPages(
                        Integer.parseInt(fromOne.group(1)),
                        Integer.parseInt(fromOne.group(2)),
                        fromOne.group(3),
                        fromOne.group(4)))
                : Optional.empty();
    }

    OptionalInt next() {
        return here < last ? OptionalInt.of(here + 1) : OptionalInt.empty();
    }

    /** All pages after this one, as links have them. */
    List<String> further() {
        return IntStream.rangeClosed(here + 1, last).mapToObj(this::link).toList();
    }

    String link(int number) {
        return name + "_" + number + "." + ending;
    }
}
