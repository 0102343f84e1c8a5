package nianbao.store.reading;

import java.util.OptionalLong;
import nianbao.model.ReportRecord;

/**
 * What one version of the program read from one file's bytes.
 *
 * @param number of it in the store
 * @param sha256 of the file
 * @param report the number of the report that it is a version of; empty where it is no report
 * @param tries of this version of the program that were not final
 */
public record StoredReading(
        long number, String sha256, OptionalLong report, Finality finality, int tries, ReportRecord record) {}
