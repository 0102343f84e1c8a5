package nianbao.model;

/** Where the text of a page came from. */
public enum TextSource {
    /** The file states it. */
    DIGITAL,
    /** It was recognised from an image. */
    OCR,
    /** Nothing that can be trusted: the page must be read from its image. */
    NONE
}
