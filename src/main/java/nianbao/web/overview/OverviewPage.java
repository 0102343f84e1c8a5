package nianbao.web.overview;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.overview.OverviewService;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** What all reports amount to. */
public final class OverviewPage {
    private final OverviewService overviews;
    private final FigureFields fields;

    public OverviewPage(OverviewService overviews, FigureFields fields) {
        this.overviews = overviews;
        this.fields = fields;
    }

    public void answer(Context request) {
        Frame frame = Frame.of(request, fields);
        String region = Optional.ofNullable(request.queryParam("region"))
                .filter(code -> code.matches("[0-9]{2,9}"))
                .orElse("");
        Templates.answer(
                request,
                "overview",
                Map.of("frame", frame, "view", new OverviewView(frame, overviews, overviews.of(region), region)));
    }
}
