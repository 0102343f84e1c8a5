package nianbao.web.file;

import io.javalin.http.Context;
import java.util.Map;
import nianbao.correct.FigureFields;
import nianbao.upload.UploadQueue;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** The files that people brought, how far each is, and a place to bring more. */
public final class FilesPage {
    private final UploadQueue uploads;
    private final FigureFields fields;

    public FilesPage(UploadQueue uploads, FigureFields fields) {
        this.uploads = uploads;
        this.fields = fields;
    }

    public void answer(Context request) {
        answer(request, "files");
    }

    /** The list alone, when something is farther. */
    public void answerList(Context request) {
        answer(request, "brought");
    }

    private void answer(Context request, String template) {
        Frame frame = Frame.of(request, fields);
        FilesView view = new FilesView(frame, uploads.latest(FilesView.SHOWN));
        Templates.answer(request, template, Map.of("frame", frame, "view", view));
    }
}
