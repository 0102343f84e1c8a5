package nianbao.words;

import java.util.ResourceBundle;
import nianbao.model.ReportRecord.Reader;

/** What the program calls itself. */
public final class Program {
    private Program() {}

    /** The name and version that every record bears. A version that reads differently must have another number. */
    public static Reader reader() {
        return new Reader("nianbao", version());
    }

    public static String version() {
        return ResourceBundle.getBundle("nianbao.program").getString("version");
    }
}
