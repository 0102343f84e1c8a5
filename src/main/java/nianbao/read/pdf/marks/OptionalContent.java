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
public final class OptionalContent {
    private static final COSName OCPROPERTIES = COSName.getPDFName("OCProperties");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName OCMD = COSName.getPDFName("OCMD");
    private static final COSName POLICY = COSName.getPDFName("P");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");
    private static final COSName EVENT = COSName.getPDFName("Event");
    private static final COSName USAGE = COSName.getPDFName("Usage");
    private static final COSName ZOOM = COSName.getPDFName("Zoom");
    private static final COSName VIEW = COSName.getPDFName("View");
    private static final COSName VIEW_STATE = COSName.getPDFName("ViewState");
    /** Expressions in expressions. */
    private static final int MAX_DEPTH = 32;

    private final Set<COSBase> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    public OptionalContent(COSDictionary catalog) {
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
        applyUsage(config.getCOSArray(COSName.AS));
    }

    /** Groups that switch themselves by what is done with the document: a reader looks at it. */
    private void applyUsage(@Nullable COSArray events) {
        for (int i = 0; events != null && i < events.size(); i++) {
            if (events.getObject(i) instanceof COSDictionary event && "View".equals(event.getNameAsString(EVENT))) {
                COSArray groups = event.getCOSArray(COSName.OCGS);
                for (int j = 0; groups != null && j < groups.size(); j++) {
                    if (groups.getObject(j) instanceof COSDictionary group) {
                        applyViewState(group);
                    }
                }
            }
        }
    }

    private void applyViewState(COSDictionary group) {
        COSDictionary usage = group.getCOSDictionary(USAGE);
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        String state = view == null ? "" : String.valueOf(view.getNameAsString(VIEW_STATE));
        if (state.equals("OFF") || (usage != null && isForOtherZoom(usage))) {
            hidden.add(group);
        } else if (state.equals("ON")) {
            hidden.remove(group);
        }
    }

    /** Whether it is only seen in another size than that of the page itself. */
    private static boolean isForOtherZoom(COSDictionary usage) {
        COSDictionary zoom = usage.getCOSDictionary(ZOOM);
        return zoom != null && (zoom.getFloat("min", 0) > 1 || zoom.getFloat("max", Float.MAX_VALUE) <= 1);
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
        if (!(content instanceof COSDictionary dictionary)) {
            return false;
        }
        boolean isSet = OCMD.equals(dictionary.getCOSName(COSName.TYPE)) || dictionary.containsKey(COSName.OCGS);
        if (!isSet) {
            return hidden.contains(dictionary);
        }
        COSArray expression = dictionary.getCOSArray(EXPRESSION);
        if (expression != null && expression.size() > 0) {
            return !shows(expression, 0);
        }
        COSBase groups = dictionary.getDictionaryObject(COSName.OCGS);
        if (groups == null) {
            return false;
        }
        COSArray array = groups instanceof COSArray several ? several : new COSArray();
        if (array != groups) {
            array.add(groups);
        }
        return hidesSet(array, String.valueOf(dictionary.getNameAsString(POLICY)));
    }

    /** Whether an expression of And, Or and Not over groups holds; what is no group is on. */
    private boolean shows(@Nullable COSBase term, int depth) {
        if (!(term instanceof COSArray expression) || expression.size() == 0 || depth > MAX_DEPTH) {
            return term == null || !hidden.contains(term);
        }
        String operator = expression.getObject(0) instanceof COSName name ? name.getName() : "";
        boolean all = true;
        boolean some = false;
        for (int i = 1; i < expression.size(); i++) {
            boolean on = shows(expression.getObject(i), depth + 1);
            all &= on;
            some |= on;
        }
        return switch (operator) {
            case "Not" -> !all;
            case "Or" -> some;
            default -> all;
        };
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
