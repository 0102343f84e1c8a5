package nianbao.read.office.web.saved;

import java.util.Optional;

/**
 * One of the files that make a page.
 *
 * @param type the media type, in small letters
 * @param charset as stated
 * @param id as addresses give it: {@code cid:…}
 * @param location the address it was loaded from
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record SavedPart(String type, Optional<String> charset, Optional<String> id, Optional<String> location, byte[] bytes) {
    boolean isPage() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }
}
