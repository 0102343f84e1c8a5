package nianbao.read.ocr.engine;

import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/** What Tesseract is told about an image. */
public enum SegmentationMode {
    /** One line of text. */
    LINE(TessPageSegMode.PSM_SINGLE_LINE),
    /** One line, taken as it is. */
    RAW_LINE(TessPageSegMode.PSM_RAW_LINE),
    /** One word. */
    WORD(TessPageSegMode.PSM_SINGLE_WORD),
    /** Lines below each other. */
    BLOCK(TessPageSegMode.PSM_SINGLE_BLOCK);

    private final int mode;

    SegmentationMode(int mode) {
        this.mode = mode;
    }

    int mode() {
        return mode;
    }
}
