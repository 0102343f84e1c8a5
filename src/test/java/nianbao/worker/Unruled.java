package nianbao.worker;

import java.nio.file.Path;
import nianbao.worker.wire.PageView;
import nianbao.worker.wire.PageView.Reason;

/** Reads files as another reader does, none of which has a page to draw lines on. */
public record Unruled(FileReading reading) implements DrawnTableReading {
    @Override
    public void read(Path path, Taker taker) {
        reading.read(path, taker);
    }

    @Override
    public PageView.Rereading readDrawn(DrawnRequest wanted) {
        return new PageView.Refused(Reason.NO_PAGES, "no pages: " + wanted.file());
    }
}
