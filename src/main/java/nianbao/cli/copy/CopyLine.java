package nianbao.cli.copy;

import nianbao.cli.command.CliContext;
import nianbao.cli.command.TerminalLine;
import nianbao.cli.command.UpgradeLine;
import nianbao.store.StoreCopy;
import nianbao.words.Messages;

/** Tells on a terminal how far a copy is. */
final class CopyLine implements StoreCopy.Progress, AutoCloseable {
    private final Messages messages;
    private final TerminalLine line;
    private final UpgradeLine upgrade;

    CopyLine(CliContext context, Messages messages) {
        this.messages = messages;
        this.line = new TerminalLine(context);
        this.upgrade = new UpgradeLine(context, messages);
    }

    @Override
    public void copied(String table, long rows) {
        line.show(messages.text("copy.copied", table, rows));
    }

    @Override
    public void compared(String table, long rows) {
        line.show(messages.text("copy.compared", table, rows));
    }

    @Override
    public void derived(int done, int all) {
        line.erase();
        upgrade.derived(done, all);
    }

    @Override
    public void close() {
        line.erase();
    }
}
