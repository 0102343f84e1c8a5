package nianbao.harvest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.page.ReportChoice;

/** Where reports come from. */
public sealed interface Source {
    /** By which people and the store know it. */
    String name();

    ReportChoice choice();

    /** A folder of this machine, or one that is mounted, with all below it. */
    record Folder(String name, ReportChoice choice, Path path) implements Source {}

    /** A source in the web. */
    sealed interface Web extends Source {
        Manner manner();
    }

    /**
     * Lists of a site.
     *
     * @param start their addresses
     * @param depth how many lists deep lists lead to lists
     * @param maxPages of lists, all in all; a site whose lists never end has to be stopped somewhere
     */
    record Site(String name, ReportChoice choice, Manner manner, List<WebAddress> start, int depth, int maxPages)
            implements Web {
        public Site {
            start = List.copyOf(start);
        }
    }

    /** Addresses of reports, or of pages that offer them. */
    record Addresses(String name, ReportChoice choice, Manner manner, List<WebAddress> addresses) implements Web {
        public Addresses {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * How a source in the web is asked.
     *
     * @param pause between two requests to a host
     * @param maxBytes of a file
     */
    record Manner(Access access, Duration pause, long maxBytes) {}
}
