package nianbao.web.book;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.model.ReportYear;
import nianbao.review.book.BookDesk;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** What requests about divisions say. */
final class BookRequest {
    /** Digits of the codes of counties: what they are made of has no book of its own. */
    private static final int COUNTY = 6;

    private BookRequest() {}

    static Optional<String> said(Context request, String name) {
        return Optional.ofNullable(request.queryParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    static OptionalInt year(Context request) {
        return said(request, "year")
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(ReportYear::isPossible)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The number of a report. */
    static OptionalLong report(Context request, String name) {
        return said(request, name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** A day of a year, as {@code 03-31}. */
    static Optional<MonthDay> day(Context request, String name) {
        try {
            return said(request, name).map(text -> MonthDay.parse("--" + text));
        } catch (DateTimeException e) {
            throw new BadRequestResponse("web.findings.no-day");
        }
    }

    /** What a form says; empty where it says nothing. */
    static Optional<String> form(Context request, String name) {
        return Optional.ofNullable(request.formParam(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The choice of a division on a page; what a division is made of is told where it can be chosen. */
    static DivisionView division(Frame frame, BookDesk desk, DivisionChoice choice, String... kept) {
        Address address = Address.of(frame.address());
        Address plain = new Address(address.path(), Map.of());
        for (String name : kept) {
            plain = plain.with(name, address.query().getOrDefault(name, ""));
        }
        boolean hasParts =
                choice.choices().isEmpty() && choice.code().orElse("").length() < COUNTY;
        SortedMap<String, Integer> parts = new TreeMap<>();
        if (hasParts) {
            parts.putAll(desk.parts(choice.code().orElse("")));
            parts.keySet().removeIf(code -> code.length() > COUNTY);
        }
        return new DivisionView(plain, choice, parts);
    }
}
