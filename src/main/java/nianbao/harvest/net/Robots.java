package nianbao.harvest.net;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.harvest.net.FetchResult.Gone;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.FetchResult.NotLoaded;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Spool;
import nianbao.model.EnvironmentException;

/**
 * What sites ask of programs, by RFC 9309: a site without a robots.txt (4xx) allows everything, and one whose robots.txt
 * cannot be had allows nothing for now.
 */
final class Robots {
    /** By RFC 9309, section 2.5, at least so much of it has to be understood. */
    static final long BYTES = 500L << 10;

    private final String agent;
    private final Function<WebAddress, FetchResult> loader;
    private final Spool spool;
    private final Map<String, Site> sites = new HashMap<>();

    /**
     * @param agent the one word that rules name this program by
     * @param loader loads a robots.txt
     */
    Robots(String agent, Function<WebAddress, FetchResult> loader, Spool spool) {
        this.agent = agent;
        this.loader = loader;
        this.spool = spool;
    }

    /** @param unknown why the rules are not known */
    private record Site(BaseRobotRules rules, Optional<NotLoaded> unknown) {}

    /** Why an address must not be asked for. */
    Optional<NotLoaded> refusal(WebAddress address) {
        Site site = sites.computeIfAbsent(address.origin(), any -> learn(address));
        if (site.unknown().isPresent()) {
            return site.unknown();
        }
        return site.rules().isAllowed(address.toString())
                ? Optional.empty()
                : Optional.of(new NotLoaded(FetchFailure.ROBOTS_DENY, address.toString()));
    }

    /** What the site wants between two requests, as far as it was asked. */
    Duration delay(WebAddress address) {
        Site site = sites.get(address.origin());
        long delay = site == null ? 0 : site.rules().getCrawlDelay();
        return delay == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(Math.max(0, delay));
    }

    private Site learn(WebAddress address) {
        WebAddress file = WebAddress.of(address.origin() + "/robots.txt").orElseThrow();
        FetchResult answer = loader.apply(file);
        if (answer instanceof Loaded loaded) {
            return new Site(parse(file, loaded), Optional.empty());
        }
        if (answer instanceof Gone
                || (answer instanceof NotLoaded refused && refused.reason() == FetchFailure.STATUS)) {
            return new Site(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
        }
        return new Site(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(unreachable(file, answer)));
    }

    private static NotLoaded unreachable(WebAddress file, FetchResult answer) {
        if (answer instanceof NotLoaded failure) {
            // of these it is the address itself that is at fault
            return switch (failure.reason()) {
                case ADDRESS_PRIVATE, HOST_UNKNOWN, HOST_POSTPONED, TLS, CONNECTION -> failure;
                default -> new NotLoaded(FetchFailure.ROBOTS_UNREACHABLE, file + ": " + failure.detail());
            };
        }
        return new NotLoaded(FetchFailure.ROBOTS_UNREACHABLE, file.toString());
    }

    private BaseRobotRules parse(WebAddress file, Loaded loaded) {
        try {
            byte[] bytes = Files.readAllBytes(loaded.file());
            spool.remove(loaded.file());
            return new SimpleRobotRulesParser().parseContent(file.toString(), bytes, "text/plain", List.of(agent));
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.INPUT_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
