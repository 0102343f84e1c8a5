package nianbao.notice;

import java.io.IOException;

/** A way to people. */
public interface NoticeChannel {
    /**
     * Sends a notice.
     *
     * @throws IOException where it did not come through; the message says why, and holds no secret of the way
     */
    void send(Notice notice) throws IOException;
}
