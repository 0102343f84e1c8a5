package nianbao.store.book;

import java.time.Instant;
import java.util.Optional;

/**
 * A report as the book of a division has it.
 *
 * @param body the name of the issuer
 * @param code of the smallest division that the issuer is in, by a person or by its name
 * @param said whether a person said so
 * @param verdict the id of one
 * @param firstSeen when its first file came
 * @param files how many different files of it came
 * @param gone whether none of its files is at an address any more, of those that the harvest found at one
 */
public record BookedReport(
        long report,
        String body,
        String key,
        int year,
        String code,
        boolean said,
        String verdict,
        Optional<Instant> firstSeen,
        int files,
        boolean gone) {}
