package nianbao.web.page;

import io.javalin.http.Context;
import java.util.Map;
import nianbao.correct.FigureFields;

/** A page that tells one thing: why there is no other, or that somebody left. */
public final class RefusedPage {
    private RefusedPage() {}

    public static void answer(Context request, FigureFields fields, String told) {
        Frame frame = Frame.of(request, fields);
        answer(request, frame, frame.text("refused"), told);
    }

    /** What somebody sees who left. */
    public static void answerLeft(Context request, FigureFields fields) {
        Frame frame = Frame.of(request, fields);
        answer(request, frame, frame.text("left"), frame.text("refused.session"));
    }

    private static void answer(Context request, Frame frame, String title, String told) {
        Templates.answer(request, "refused", Map.of("frame", frame.uncounted(), "title", title, "told", told));
    }
}
