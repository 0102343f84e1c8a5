package nianbao.report.match.context;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the words of a report say of it before its tables are looked at.
 *
 * @param issuer whose report it is, where that is known
 * @param year that it is on, where that is known
 * @param otherPeriod the time that it says it covers, where that is no whole year: its figures are then none of a year's
 */
public record ReportSubject(Optional<String> issuer, OptionalInt year, Optional<String> otherPeriod) {}
