package nianbao.harvest.net.http;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieStore;

/** The cookies of one run through a source, in memory alone, so many of a host as a browser keeps. */
final class RunCookies implements CookieStore {
    /** Of a host: browsers keep 150 to 180; a host that sets more loses the later ones. */
    private static final int MOST = 150;

    private final Map<String, BasicCookieStore> hosts = new HashMap<>();

    @Override
    public synchronized void addCookie(Cookie cookie) {
        BasicCookieStore cookies =
                hosts.computeIfAbsent(String.valueOf(cookie.getDomain()), any -> new BasicCookieStore());
        boolean known =
                cookies.getCookies().stream().anyMatch(other -> other.getName().equals(cookie.getName()));
        if (known || cookies.getCookies().size() < MOST) {
            cookies.addCookie(cookie);
        }
    }

    @Override
    public synchronized List<Cookie> getCookies() {
        return hosts.values().stream()
                .flatMap(cookies -> cookies.getCookies().stream())
                .toList();
    }

    @Override
    @Deprecated
    public synchronized boolean clearExpired(Date date) {
        return hosts.values().stream()
                        .filter(cookies -> cookies.clearExpired(date))
                        .count()
                > 0;
    }

    @Override
    public synchronized void clear() {
        hosts.clear();
    }
}
