package nianbao.cli.command;

import nianbao.store.UpgradeProgress;
import nianbao.words.Messages;

/** Tells on a terminal how far the upgrade of an old store is: one of many reports takes a minute or more. */
public final class UpgradeLine implements UpgradeProgress {
    private final Messages messages;
    private final TerminalLine line;
    private final TimeLeft left = new TimeLeft(System::nanoTime);

    public UpgradeLine(CliContext context, Messages messages) {
        this.messages = messages;
        line = new TerminalLine(context);
    }

    @Override
    public void derived(int done, int all) {
        if (done >= all) {
            line.erase();
        } else {
            left.after(done, all).ifPresent(time -> line.show(messages.text("store.upgrade", done, all, time)));
        }
    }
}
