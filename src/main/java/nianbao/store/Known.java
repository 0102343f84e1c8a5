package nianbao.store;

import nianbao.model.ReportRecord;

/**
 * A report that the store has.
 *
 * @param number of it in the store
 */
public record Known(long number, ReportRecord report) {}
