package nianbao.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ReportRecord.Value;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;

/** What programs ask of reports. */
public final class ReportsApi {
    private final Desk desk;

    public ReportsApi(Desk desk) {
        this.desk = desk;
    }

    /** The record that counts, with what people said: as {@code extract} prints records. */
    public void record(Context request) {
        request.contentType("application/json; charset=utf-8");
        request.result(Json.record(report(request).record()));
    }

    /** The figure at a place of a page. */
    public void at(Context request) {
        int page = (int) coordinate(request, "page");
        double x = coordinate(request, "x");
        double y = coordinate(request, "y");
        Optional<String> field = report(request).record().values().stream()
                .filter(value -> value.page().isPresent() && value.page().getAsInt() == page)
                .filter(value -> value.box().filter(box -> holds(box, x, y)).isPresent())
                .min(Comparator.comparingDouble(value -> area(value.box().orElseThrow())))
                .map(Value::field);
        Json.answer(request, Map.of("field", field));
    }

    private static boolean holds(List<BigDecimal> box, double x, double y) {
        return x >= box.get(0).doubleValue()
                && x <= box.get(2).doubleValue()
                && y >= box.get(1).doubleValue()
                && y <= box.get(3).doubleValue();
    }

    private static double area(List<BigDecimal> box) {
        return box.get(2).subtract(box.get(0)).doubleValue()
                * box.get(3).subtract(box.get(1)).doubleValue();
    }

    private ReviewedReport report(Context request) {
        return report(request, desk);
    }

    static ReviewedReport report(Context request, Desk desk) {
        return Json.number(request.pathParam("report"))
                .flatMap(desk::open)
                .orElseThrow(() -> new NotFoundResponse("web.refused.report"));
    }

    private static double coordinate(Context request, String name) {
        String said = request.queryParam(name);
        if (said == null || !said.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
            throw new BadRequestResponse("web.refused.json");
        }
        return Double.parseDouble(said);
    }
}
