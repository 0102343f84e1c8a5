package nianbao.web.account;

import java.util.function.Consumer;
import nianbao.words.Messages;

/** Tells whoever runs the program who came and who was refused. */
final class EntryLog {
    private final Messages messages;
    private final Consumer<String> log;

    /** @param messages of whoever runs the program */
    EntryLog(Messages messages, Consumer<String> log) {
        this.messages = messages;
        this.log = log;
    }

    void entered(String account, String address) {
        log.accept(messages.text("web.log.entered", plain(account), plain(address)));
    }

    /** The name is not told: people type their password there. */
    void refused(String address) {
        log.accept(messages.text("web.log.refused", plain(address)));
    }

    void madeToWait(String address, long seconds) {
        log.accept(messages.text("web.log.waits", plain(address), seconds));
    }

    /** One line stays one line. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
