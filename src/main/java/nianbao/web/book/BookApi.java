package nianbao.web.book;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.book.BookLine;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Line;
import nianbao.book.across.AcrossFinding;
import nianbao.book.words.FindingWords;
import nianbao.book.words.RollUpWords;
import nianbao.correct.FigureFields;
import nianbao.places.Divisions;
import nianbao.review.book.BookDesk;
import nianbao.review.book.DivisionBook;
import nianbao.store.book.BookedReport;
import nianbao.web.api.Json;
import nianbao.web.page.Frame;

/** The book of a division, its roll-up and findings, for programs. */
final class BookApi {
    private final BookDesk desk;
    private final FigureFields fields;

    BookApi(BookDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    /** A division by its code. */
    private static String code(Context request) {
        String code = Optional.ofNullable(request.queryParam(DivisionChoice.PARAMETER))
                .orElse("");
        if (!code.matches("[0-9]{2,9}")) {
            throw new BadRequestResponse("web.refused.json");
        }
        if (Divisions.shipped().name(code).isEmpty()) {
            throw new NotFoundResponse("web.book.no-division");
        }
        return code;
    }

    private static Map<String, Object> head(String code) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("county", code);
        members.put("name", Divisions.shipped().fullName(code));
        return members;
    }

    void book(Context request) {
        String code = code(request);
        DivisionBook book = desk.book(code);
        Map<String, Object> members = head(code);
        members.put("bodies", book.lines().stream().map(BookApi::body).toList());
        members.put(
                "perhaps",
                book.perhaps().stream().map(question -> question.body().name()).toList());
        Json.answer(request, members);
    }

    private static Map<String, Object> body(BookLine line) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("body", line.body());
        members.put("division", line.code());
        members.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        members.put("expected", line.expected());
        members.put(
                "reports", line.reports().values().stream().map(BookApi::report).toList());
        return members;
    }

    private static Map<String, Object> report(BookedReport report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", report.report());
        members.put("year", report.year());
        members.put("verdict", report.verdict());
        members.put("first_seen", report.firstSeen().map(Object::toString));
        members.put("files", report.files());
        members.put("gone", report.gone());
        members.put("placed_by_person", report.said());
        return members;
    }

    void rollUp(Context request) {
        String code = code(request);
        OptionalInt year = BookRequest.year(request);
        OptionalLong own = BookRequest.report(request, "own");
        if (year.isEmpty() || own.isEmpty() && request.queryParam("own") != null) {
            throw new BadRequestResponse("web.refused.json");
        }
        RollUp rollUp = desk.rollUp(code, year.getAsInt(), own).rollUp();
        RollUpWords words = new RollUpWords(fields, Frame.of(request, fields).messages());
        Map<String, Object> members = head(code);
        members.put("year", rollUp.year());
        members.put("own", optional(rollUp.total()));
        members.put(
                "parts",
                rollUp.parts().stream()
                        .map(part -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            of.put("report", part.report());
                            of.put("body", part.body());
                            of.put("kind", part.kind().name().toLowerCase(Locale.ROOT));
                            of.put("verdict", part.verdict());
                            return of;
                        })
                        .toList());
        members.put("missing", rollUp.missing());
        members.put("perhaps", rollUp.perhaps());
        members.put(
                "figures",
                rollUp.lines().stream().map(line -> line(line, words)).toList());
        Json.answer(request, members);
    }

    private static Optional<Long> optional(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Map<String, Object> line(Line line, RollUpWords words) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", line.field());
        members.put("name", words.label(line.field()));
        members.put("own", line.total());
        members.put("sum", line.sum());
        members.put("difference", line.lacks());
        members.put("outcome", line.outcome().id());
        members.put("certain", line.certain());
        members.put(
                "doubts",
                line.doubts().stream()
                        .map(doubt -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            of.put("report", doubt.report());
                            of.put("body", doubt.body());
                            of.put("read", doubt.read());
                            of.put("status", doubt.status());
                            return of;
                        })
                        .toList());
        members.put(
                "why",
                line.why().stream()
                        .map(why -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            of.put("words", words.why(why));
                            of.put("report", optional(why.at()));
                            return of;
                        })
                        .toList());
        return members;
    }

    void findings(Context request) {
        String code = code(request);
        Optional<MonthDay> due = BookRequest.day(request, "due");
        if (desk.reports(code) > BookDesk.MOST_COMPARED) {
            throw new BadRequestResponse("web.findings.too-many");
        }
        FindingWords words = new FindingWords(fields, Frame.of(request, fields).messages());
        List<Map<String, Object>> found = desk.findings(code, due).stream()
                .map(each -> finding(each, words))
                .toList();
        Map<String, Object> members = head(code);
        members.put("findings", found);
        Json.answer(request, members);
    }

    private static Map<String, Object> finding(AcrossFinding finding, FindingWords words) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", finding.kind().id());
        members.put("certain", finding.kind().isCertain());
        members.put("words", words.kind(finding.kind()));
        members.put("body", finding.body());
        members.put("year", finding.year());
        members.put("report", finding.report());
        members.put("field", finding.field());
        members.put("says", finding.says());
        members.put("other", finding.other());
        members.put("against", optional(finding.against()));
        members.put("evidence", finding.evidence());
        return members;
    }
}
