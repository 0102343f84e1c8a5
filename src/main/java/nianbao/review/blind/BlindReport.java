package nianbao.review.blind;

import nianbao.store.reading.Reports.Title;

/**
 * A report with figures that are to be keyed blind.
 *
 * @param mine how many a person may key, and
 * @param others how many only others may
 */
public record BlindReport(Title title, int mine, int others) {}
