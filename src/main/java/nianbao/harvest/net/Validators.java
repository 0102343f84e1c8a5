package nianbao.harvest.net;

import java.util.Optional;
import nianbao.harvest.net.address.WebAddress;

/**
 * By what a server tells whether a file is still the one that was loaded (RFC 9110, section 8.8).
 *
 * @param at where the file was, after all redirects: what follows holds only there
 */
public record Validators(WebAddress at, Optional<String> etag, Optional<String> lastModified) {}
