package nianbao.detect.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;

/**
 * The media type of bytes, whatever their name says.
 *
 * <ol>
 *   <li>The signatures of what this program reads, at the very start: certain, and Tika's registry costs 0.2 s to load.
 *   <li>A look into containers, zip and OLE2, which Tika's core does not do.
 *   <li>Web pages by their first tags, PDFs behind leading garbage.
 *   <li>Tika for the rest, so that a refusal can name what the file is.
 * </ol>
 */
public final class TypeDetector {
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String DOC = "application/msword";
    public static final String HTML = "text/html";
    /** A web page saved as one file; RFC 2557 names it so. */
    public static final String MHTML = "multipart/related";

    public static final String OFD = "application/ofd";
    public static final String TIFF = "image/tiff";
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String ZIP = "application/zip";
    /** A zip of the web pages of one article, in the order of their names; its first member says so, as in OpenDocument. */
    public static final String ARTICLE = "application/vnd.nianbao.article+zip";

    public static final String GZIP = "application/gzip";
    public static final String TAR = "application/x-tar";
    public static final String SEVEN_ZIP = "application/x-7z-compressed";
    public static final String RAR = "application/x-rar-compressed";
    public static final String ENCRYPTED_OOXML = "application/x-tika-ooxml-protected";

    /** Bytes at the start in which a PDF's header or a page's first tags are looked for, as PDF readers do. */
    private static final int HEAD = 8192;

    /** Bytes of garbage that a PDF may have in front: what Acrobat allows (ISO 32000-1, annex H, 3.4.1). */
    private static final int PDF_GARBAGE = 1024;

    /** Bytes of an OLE2 directory entry, which begins with its name in UTF-16LE. */
    private static final int OLE_ENTRY = 128;

    /** Where a tar says that it is one. */
    private static final int TAR_MAGIC = 257;

    private static final Pattern WEB_PAGE =
            Pattern.compile("<(!doctype\\s+html|html|head|body|meta|title|table|div)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** The head of a mail or of a web page saved as one file (MHTML), whose tags come later. */
    private static final Pattern MAIL = Pattern.compile(
            "^\\s*(mime-version|content-type|from|received|message-id|date|subject):", Pattern.CASE_INSENSITIVE);

    /** Of such a head: it is a page with what belongs to it, and not a mail. */
    private static final Pattern SAVED_PAGE = Pattern.compile(
            "\\A\\s*(?:[^\\r\\n]+\\R)*?content-type:\\s*(?:multipart/related|text/html)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SIGNATURES = signatures();
    private static final Map<String, String> OLE_STREAMS = oleStreams();
    private static final Map<String, String> ZIP_PARTS = Map.of(
            "OFD.xml", OFD,
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "META-INF/MANIFEST.MF", "application/java-archive");

    /** A zip by its parts, the file's whole bytes otherwise. */
    public String detect(byte[] bytes) {
        String known = bySignature(bytes);
        if (known.equals(ZIP)) {
            try (ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get()) {
                return ofZip(zip);
            } catch (IOException | RuntimeException e) {
                return ZIP;
            }
        }
        return known.isEmpty() ? byContent(bytes) : known;
    }

    /** What the first bytes say for certain; empty where they do not. */
    public static String bySignature(byte[] head) {
        String start = latin(head, 0, 8);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return latin(head, TAR_MAGIC, 5).equals("ustar") ? TAR : "";
    }

    /** What a zip is: a document of some kind, or an archive. */
    public static String ofZip(ZipFile zip) throws IOException {
        ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
        if (types != null && zip.getEntry("word/document.xml") != null) {
            return DOCX;
        }
        if (types != null && text(zip, types).contains("wordprocessingml.document.main+xml")) {
            return DOCX;
        }
        ZipArchiveEntry declared = zip.getEntry("mimetype"); // OpenDocument and EPUB
        if (declared != null) {
            return text(zip, declared).strip();
        }
        return ZIP_PARTS.entrySet().stream()
                .filter(part -> zip.getEntry(part.getKey()) != null)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ZIP);
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    private static String byContent(byte[] bytes) {
        if (latin(bytes, 0, 8).equals("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ofOle(bytes);
        }
        String head = latin(bytes, 0, HEAD);
        int header = head.indexOf("%PDF-");
        if (header >= 0 && header <= PDF_GARBAGE) {
            return PDF;
        }
        // UTF-16 pages: every other byte of a tag is 0
        String letters = head.replace("\0", "");
        if (MAIL.matcher(letters).find()) {
            return SAVED_PAGE.matcher(letters).find() ? MHTML : "message/rfc822";
        }
        if (WEB_PAGE.matcher(letters).find()) {
            return HTML;
        }
        return new Tika().detect(bytes);
    }

    /** The kind of an OLE2 file by the names in its directory, whose entries stand at multiples of their size. */
    private static String ofOle(byte[] bytes) {
        for (int at = 0; at + OLE_ENTRY <= bytes.length; at += OLE_ENTRY) {
            String name = new String(bytes, at, OLE_ENTRY / 2, StandardCharsets.UTF_16LE);
            int end = name.indexOf(0);
            String type = OLE_STREAMS.get(end < 0 ? name : name.substring(0, end));
            if (type != null) {
                return type;
            }
        }
        return "application/x-tika-msoffice";
    }

    private static String latin(byte[] bytes, int from, int length) {
        int start = Math.min(from, bytes.length);
        int end = Math.min(from + length, bytes.length);
        return new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> signatures() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("%PDF-", PDF);
        types.put("PK\u0003\u0004", ZIP);
        types.put("PK\u0005\u0006", ZIP);
        types.put("\u001f\u008b\b", GZIP);
        types.put("7z\u00bc\u00af'\u001c", SEVEN_ZIP);
        types.put("Rar!\u001a\u0007", RAR);
        types.put("II*\0", TIFF);
        types.put("MM\0*", TIFF);
        types.put("II+\0", TIFF);
        types.put("MM\0+", TIFF);
        types.put("\u00ff\u00d8\u00ff", JPEG);
        types.put("\u0089PNG\r\n\u001a\n", PNG);
        return Map.copyOf(types);
    }

    private static Map<String, String> oleStreams() {
        return Map.of(
                "WordDocument", DOC,
                "Workbook", "application/vnd.ms-excel",
                "Book", "application/vnd.ms-excel",
                "PowerPoint Document", "application/vnd.ms-powerpoint",
                "EncryptedPackage", ENCRYPTED_OOXML,
                "HwpSummaryInformation", "application/x-hwp-v5",
                "VisioDocument", "application/vnd.visio");
    }
}
