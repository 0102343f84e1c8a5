package nianbao.cli;

import java.math.BigDecimal;
import java.util.Optional;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.store.reading.Reports.Title;

/** How commands write what is in a store. */
final class StoreTexts {
    private StoreTexts() {}

    /** Issuer and year; a dash for what is not known. */
    static String title(Title title) {
        String year = title.year().isPresent() ? Integer.toString(title.year().getAsInt()) : "-";
        return title.issuer().orElse("-") + " " + year;
    }

    /** A figure, with its status where that is not simply read. */
    static String figure(Value value) {
        return figure(value.value(), value.status().id());
    }

    static String figure(Optional<BigDecimal> value, String status) {
        return status.equals(Status.READ.id()) ? number(value) : number(value) + " (" + status + ")";
    }

    static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }
}
