package nianbao.inbox.move;

import java.io.IOException;
import java.nio.file.Path;

/** Takes files out of the inbox when all is known of them. A file that was there is there or where it went, always. */
public interface ProcessedFileMover {
    /**
     * Moves a file to those that are done.
     *
     * @param name below the inbox
     * @return where it is now
     */
    Path done(Path name) throws IOException;

    /**
     * Moves a file to those that failed, with the reason beside it.
     *
     * @param name below the inbox
     * @return where it is now
     */
    Path failed(Path name, String reason) throws IOException;

    /** @throws IOException where no file at all can be moved */
    void probe() throws IOException;
}
