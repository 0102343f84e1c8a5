package nianbao.cli.command;

import nianbao.settings.BadSettingsException;
import nianbao.words.Messages;

/** What is wrong with a file of settings, for a person: file, line, and what to write there. */
public final class SettingsFault {
    private SettingsFault() {}

    /** One sentence that begins with the file. */
    public static String text(BadSettingsException bad, Messages messages) {
        String what =
                messages.text("settings." + bad.fault().id(), bad.arguments().toArray());
        return bad.line() == 0
                ? messages.text("settings.in-file", bad.file(), what)
                : messages.text("settings.in-line", bad.file(), Integer.toString(bad.line()), what);
    }
}
