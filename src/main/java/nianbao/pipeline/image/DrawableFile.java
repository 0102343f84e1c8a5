package nianbao.pipeline.image;

import java.util.Optional;
import nianbao.detect.type.TypeDetector;
import nianbao.model.SourceFile;
import nianbao.read.ofd.OfdReader;
import nianbao.read.ofd.part.OfdLimits;

/** A file in the form in which its pages can be drawn: an OFD as the PDF that is made of it. */
public final class DrawableFile {
    private DrawableFile() {}

    /** The file itself where it is no OFD; an OFD that cannot be read stays one. */
    public static SourceFile of(SourceFile file) {
        if (!file.mediaType().equals(TypeDetector.OFD)) {
            return file;
        }
        Optional<byte[]> pdf =
                new OfdReader(OfdLimits.DEFAULT).read(file.bytes()).pages();
        return pdf.map(bytes -> SourceFile.single(file.name(), TypeDetector.PDF, bytes))
                .orElse(file);
    }
}
