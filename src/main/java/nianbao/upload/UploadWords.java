package nianbao.upload;

import java.util.List;
import java.util.Optional;
import nianbao.store.upload.UploadReason;
import nianbao.store.upload.UploadReason.Kind;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress.Held;
import nianbao.upload.UploadProgress.Left;
import nianbao.words.Messages;

/** What became of files that people brought, in the words of whoever looks. */
public final class UploadWords {
    private final Messages messages;
    private final boolean mayKnowMachine;

    /** @param mayKnowMachine whether files of this machine may be named to whoever looks */
    public UploadWords(Messages messages, boolean mayKnowMachine) {
        this.messages = messages;
        this.mayKnowMachine = mayKnowMachine;
    }

    /** Why a file is in its state, or which file of its report counts. */
    public Optional<String> message(UploadResult result) {
        return result.reason().map(reason -> switch (reason.kind()) {
            case PROBLEM -> messages.message(first(reason), arguments(reason));
            case SAME_BYTES -> messages.text("web.files.same-bytes", first(reason));
            case CHANGED -> messages.text("web.files.changed");
            case TAKES_OVER -> messages.text("web.files.takes-over", first(reason));
            case BEHIND -> messages.text("web.files.behind", first(reason));
        });
    }

    /** What to do about it. */
    public Optional<String> advice(UploadResult result) {
        return result.reason()
                .filter(reason -> reason.kind() == Kind.PROBLEM)
                .flatMap(reason -> messages.advice(first(reason), arguments(reason)));
    }

    private static String first(UploadReason reason) {
        return reason.arguments().get(0);
    }

    private static List<String> arguments(UploadReason reason) {
        return reason.arguments().subList(1, reason.arguments().size());
    }

    /** Why a file cannot be read now; empty where that is not so. */
    public Optional<String> held(UploadProgress progress) {
        if (progress instanceof Left) {
            return Optional.of(messages.text("web.files.bug"));
        }
        return progress instanceof Held held ? Optional.of(held(held)) : Optional.empty();
    }

    private String held(Held held) {
        return held.why()
                .filter(failure -> mayKnowMachine)
                .map(failure -> messages.text("web.files.held", messages.tell(failure)))
                .orElseGet(() -> messages.text("web.files.held.later"));
    }
}
