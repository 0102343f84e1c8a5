package nianbao.read.pdf.marks;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The optional content of a document: which layers a reader sees when the file is opened. */
public final class Layers {
    private static final COSName OCPROPERTIES = COSName.getPDFName("OCProperties");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName OCMD = COSName.getPDFName("OCMD");
    private static final COSName POLICY = COSName.getPDFName("P");

    private final Set<COSBase> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    public Layers(COSDictionary catalog) {
        COSDictionary properties = catalog.getCOSDictionary(OCPROPERTIES);
        COSDictionary config = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (properties == null || config == null) {
            return;
        }
        if ("OFF".equals(config.getNameAsString(BASE_STATE))) {
            add(properties.getCOSArray(COSName.OCGS));
            COSArray on = config.getCOSArray(COSName.ON);
            for (int i = 0; on != null && i < on.size(); i++) {
                hidden.remove(on.getObject(i));
            }
        }
        add(config.getCOSArray(COSName.OFF));
    }

    private void add(@Nullable COSArray groups) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            COSBase group = groups.getObject(i);
            if (group != null) {
                hidden.add(group);
            }
        }
    }

    /** @param content a group, a membership dictionary, or nothing */
    boolean hides(@Nullable COSBase content) {
        if (hidden.isEmpty() || !(content instanceof COSDictionary dictionary)) {
            return false;
        }
        if (!OCMD.equals(dictionary.getCOSName(COSName.TYPE))) {
            return hidden.contains(dictionary);
        }
        COSBase groups = dictionary.getDictionaryObject(COSName.OCGS);
        if (groups instanceof COSArray array) {
            return hidesSet(array, String.valueOf(dictionary.getNameAsString(POLICY)));
        }
        return groups != null && hidden.contains(groups);
    }

    private boolean hidesSet(COSArray groups, String policy) {
        int off = 0;
        for (int i = 0; i < groups.size(); i++) {
            COSBase group = groups.getObject(i);
            off += group != null && hidden.contains(group) ? 1 : 0;
        }
        int on = groups.size() - off;
        return switch (policy) {
            case "AllOn" -> off > 0;
            case "AnyOff" -> off == 0;
            case "AllOff" -> on > 0;
            default -> on == 0 && off > 0;
        };
    }
}
