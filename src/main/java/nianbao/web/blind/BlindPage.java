package nianbao.web.blind;

import io.javalin.http.Context;
import java.util.Map;
import nianbao.correct.FigureFields;
import nianbao.review.blind.BlindDesk;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** What waits to be keyed blind, and the page on which it is. */
final class BlindPage {
    private final BlindDesk desk;
    private final FigureFields fields;

    BlindPage(BlindDesk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        answer(request, "blind");
    }

    /** The list alone, when others keyed something. */
    void answerList(Context request) {
        answer(request, "blindlist");
    }

    private void answer(Context request, String template) {
        Frame frame = Frame.of(request, fields);
        String user = Guard.session(request).orElseThrow().user();
        Templates.answer(request, template, Map.of("frame", frame, "view", new BlindView(frame, desk.reports(user))));
    }

    /** One figure after another; each is asked for by itself, so that nothing of the next is there before. */
    void answerFigures(Context request) {
        String report = BlindApi.report(request).stream()
                .mapToObj(Long::toString)
                .findFirst()
                .orElse("");
        Templates.answer(request, "keying", Map.of("frame", Frame.of(request, fields), "report", report));
    }
}
