package nianbao.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import nianbao.model.EnvironmentException;
import nianbao.monitor.StatusFileUpdater;
import nianbao.words.LineLog;
import nianbao.words.Messages;

/** What a watch has to say, and how loud. For several threads. */
public final class WatchLog {
    private final LineLog lines;
    private final Messages messages;
    private final Consumer<Throwable> bugs;
    private volatile String lastError = "";

    /** @param bugs told, once each, of what should never have been thrown; from any thread */
    public WatchLog(LineLog lines, Messages messages, Consumer<Throwable> bugs) {
        this.lines = lines;
        this.messages = messages;
        this.bugs = bugs;
    }

    /** What keeps a status file, and says where it cannot. */
    public Consumer<WatchStatus> keeping(Path file) {
        return new StatusFileUpdater<>(
                WatchStatus.file(file), failure -> trouble(messages.text("watch.status-file", failure)));
    }

    void begins(Path inbox) {
        lines.info(messages.text("watch.begins", inbox));
    }

    void ends(Path inbox) {
        lines.info(messages.text("watch.ends", inbox));
    }

    void done(Path name, String told, Path where) {
        lines.info(messages.text("watch.done", name, told, where));
    }

    void failed(Path name, String told, Path where) {
        warn(messages.text("watch.failed", name, told, where));
    }

    void changed(Path name) {
        lines.info(messages.text("watch.changed", name));
    }

    void again(Path name, String told, Instant until) {
        warn(messages.text("watch.again", name, told, until));
    }

    void skipped(Path name, DirectorySnapshot.SkipReason why) {
        warn(messages.text("watch." + why.id(), name));
    }

    /** In the words of the person who is to end it. */
    String troubled(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String troubled(EnvironmentException failure) {
        return messages.text("environment.again", messages.tellInLog(failure));
    }

    void trouble(String what) {
        lastError = what;
        lines.error(what);
    }

    void troubleOver() {
        lines.info(messages.text("watch.over"));
    }

    String unmoved(String cause) {
        return messages.text("watch.unmoved", cause);
    }

    String bug(Throwable bug) {
        bugs.accept(bug);
        return messages.text("watch.bug", bug.getClass().getSimpleName());
    }

    /** The last warning or error; empty where there was none. */
    String lastError() {
        return lastError;
    }

    private void warn(String text) {
        lastError = text;
        lines.warn(text);
    }
}
