package nianbao.read.ofd.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a document carries (GB/T 33190, 20). */
public final class OfdAttachments {
    private OfdAttachments() {}

    /** @param part empty where it is not in the file */
    public record Attachment(String name, Optional<String> part) {
        /** No bytes of what is too large, or is not there. */
        public byte[] bytes(OfdPackage file, long maxBytes) throws IOException {
            byte[] bytes = part.isEmpty() ? new byte[0] : file.bytes(part.get());
            return bytes.length > maxBytes ? new byte[0] : bytes;
        }
    }

    /** Those of one document; a list of them that cannot be read counts as one. */
    public static List<Attachment> of(OfdPackage file, XmlElement document, String main) {
        List<Attachment> found = new ArrayList<>();
        Optional<String> location = document.value("Attachments");
        if (location.isEmpty()) {
            return found;
        }
        try {
            String list = OfdLocation.resolve(main, location.get());
            for (XmlElement attachment : file.xml(list).children("Attachment").toList()) {
                Optional<String> place = attachment.value("FileLoc");
                Optional<String> part =
                        place.isEmpty() ? Optional.empty() : Optional.of(OfdLocation.resolve(list, place.get()));
                String stated = attachment.attribute("Name").orElse("attachment-" + (found.size() + 1));
                found.add(new Attachment(named(stated, part), part.filter(file::has)));
            }
        } catch (IOException e) {
            found.add(new Attachment(location.get(), Optional.empty()));
        }
        return found;
    }

    /** The name with the ending of the part: many state a title without one. */
    private static String named(String stated, Optional<String> part) {
        String ending = part.filter(name -> name.lastIndexOf('.') > name.lastIndexOf('/'))
                .map(name -> name.substring(name.lastIndexOf('.')))
                .orElse("");
        return stated.endsWith(ending) ? stated : stated + ending;
    }
}
