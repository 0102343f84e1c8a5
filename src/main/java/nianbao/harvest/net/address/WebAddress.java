package nianbao.harvest.net.address;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the web as requests name it: http or https, ASCII, without fragment and user.
 *
 * <p>Links are read as browsers do, after the URL Standard of WHATWG as far as pages of governments need it: blanks at the
 * ends and line breaks fall away, backslashes are strokes, letters that are not ASCII are percent-encoded (in a query in
 * the encoding of the page), and what is percent-encoded stays as it is.
 */
public record WebAddress(URI uri) {
    /** Scheme, authority, and the rest; each may be missing. */
    private static final Pattern PARTS = Pattern.compile("^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?]*))?(.*)$");

    private static final Pattern LEADING_DOTS = Pattern.compile("^(/\\.\\.)+(?=/|$)");

    public WebAddress {
        if (!isWeb(uri)) {
            throw new IllegalArgumentException("no address in the web: " + uri);
        }
    }

    private static boolean isWeb(URI uri) {
        String scheme = uri.getScheme();
        return (("http".equals(scheme) || "https".equals(scheme)) && uri.getHost() != null)
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
    }

    /** The address that {@code text} states in full. */
    public static Optional<WebAddress> of(String text) {
        return parse(text, StandardCharsets.UTF_8).filter(WebAddress::isWeb).map(WebAddress::new);
    }

    /** Where a link with this reference leads from here; empty where that is not in the web. */
    public Optional<WebAddress> resolve(String reference, Charset page) {
        return parse(reference, page)
                .map(this::resolve)
                .map(WebAddress::withPath)
                .filter(WebAddress::isWeb)
                .map(WebAddress::new);
    }

    private URI resolve(URI reference) {
        boolean queryAlone = !reference.isAbsolute()
                && reference.getRawAuthority() == null
                && reference.getRawPath().isEmpty();
        if (queryAlone) { // URI.resolve goes by an older standard there
            String query = reference.getRawQuery() == null ? "" : "?" + reference.getRawQuery();
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + query);
        }
        return uri.resolve(reference);
    }

    private static Optional<URI> parse(String text, Charset page) {
        String line = text.strip().replaceAll("[\\t\\n\\r]", "");
        int fragment = line.indexOf('#');
        Matcher parts = PARTS.matcher(fragment < 0 ? line : line.substring(0, fragment));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String scheme = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT) + ":";
            String authority = parts.group(2) == null ? "" : "//" + host(parts.group(2));
            return Optional.of(withPath(new URI(scheme + authority + PercentCode.encode(parts.group(3), page))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** 中国政府网.政务 and its kin have a form in ASCII. */
    private static String host(String authority) {
        String ascii = authority.chars().allMatch(each -> each < 0x80) ? authority : IDN.toASCII(authority);
        return ascii.toLowerCase(Locale.ROOT);
    }

    /** With at least a stroke as its path, and without steps that lead above the top. */
    private static URI withPath(URI uri) {
        if (uri.getRawAuthority() == null) {
            return uri;
        }
        String path = LEADING_DOTS.matcher(uri.normalize().getRawPath()).replaceFirst("");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create((uri.getScheme() == null ? "" : uri.getScheme() + ":") + "//" + uri.getRawAuthority()
                + (path.startsWith("/") ? path : "/" + path) + query);
    }

    /** Of whom one asks, whatever the port. */
    public String host() {
        return uri.getHost();
    }

    /** Scheme, host and port: what a robots.txt speaks for. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** What follows the last stroke of the path, as people read it. */
    public String name() {
        String path = uri.getRawPath();
        return PercentCode.decode(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Path and query, as people read them. */
    public String pathAndQuery() {
        String query = uri.getRawQuery();
        return PercentCode.decode(uri.getRawPath()) + (query == null ? "" : "?" + PercentCode.decode(query));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
