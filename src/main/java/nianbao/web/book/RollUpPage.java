package nianbao.web.book;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUpFigures;
import nianbao.book.words.RollUpWords;
import nianbao.correct.FigureFields;
import nianbao.export.workbook.RollUpWorkbook;
import nianbao.review.book.BookDesk;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** A division's own report held against those of its bodies. */
final class RollUpPage {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BookDesk desk;
    private final FigureFields fields;

    RollUpPage(BookDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        Frame frame = Frame.of(request, fields);
        DivisionChoice choice = DivisionChoice.of(request);
        Map<String, Object> parts = new HashMap<>();
        parts.put("frame", frame);
        parts.put("division", BookRequest.division(frame, desk, choice, "year"));
        if (choice.code().isEmpty()) {
            parts.put("view", Optional.empty());
            Templates.answer(request, "rollup", parts);
            return;
        }
        String code = choice.code().get();
        List<Integer> years = desk.years(code);
        OptionalInt year = year(request, years);
        if (year.isEmpty()) {
            parts.put("view", Optional.empty());
            Templates.answer(request, "rollup", parts);
            return;
        }
        RollUpFigures figured = desk.rollUp(code, year.getAsInt(), BookRequest.report(request, "own"));
        RollUpView view = new RollUpView(frame, figured.rollUp(), years, desk.ownReports(code, year.getAsInt()));
        Optional<String> field = BookRequest.said(request, "field");
        if (field.isPresent()) {
            Line line = figured.rollUp().lines().stream()
                    .filter(each -> each.field().equals(field.get()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundResponse("web.refused.figure"));
            Templates.answer(
                    request,
                    "rollupfigure",
                    Map.of("frame", frame, "view", new RollUpFigureView(frame, figured, line, view)));
            return;
        }
        parts.put("view", Optional.of(view));
        Templates.answer(request, "rollup", parts);
    }

    /** The year that is asked for; else the latest. */
    private static OptionalInt year(Context request, List<Integer> years) {
        OptionalInt asked = BookRequest.year(request);
        return asked.isPresent() || years.isEmpty() ? asked : OptionalInt.of(years.get(years.size() - 1));
    }

    private RollUpFigures asked(Context request) {
        String code = DivisionChoice.of(request).code().orElseThrow(() -> new NotFoundResponse("web.book.no-division"));
        int year = year(request, desk.years(code)).orElseThrow(() -> new NotFoundResponse("web.book.no-year"));
        return desk.rollUp(code, year, BookRequest.report(request, "own"));
    }

    /** All figures as a table for spreadsheets. */
    void answerTable(Context request) {
        RollUpFigures figured = asked(request);
        request.header("Content-Disposition", attachment(figured, "csv"));
        BookPage.csv(request, new RollUpWords(fields, Frame.of(request, fields).messages()).table(figured.rollUp()));
    }

    /** The same as a workbook, with what each body states. */
    void answerWorkbook(Context request) {
        RollUpFigures figured = asked(request);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            new RollUpWorkbook(fields, Frame.of(request, fields).messages()).write(figured, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        request.header("Content-Disposition", attachment(figured, "xlsx"));
        request.contentType(WORKBOOK);
        request.result(workbook.toByteArray());
    }

    private static String attachment(RollUpFigures figured, String ending) {
        return "attachment; filename=\"rollup-" + figured.rollUp().code() + "-"
                + figured.rollUp().year() + "." + ending + "\"";
    }
}
