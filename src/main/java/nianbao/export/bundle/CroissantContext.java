package nianbao.export.bundle;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the names in Croissant's metadata mean, as its specification 1.0 sets it. */
final class CroissantContext {
    static final Map<String, Object> MEMBERS = members();

    private CroissantContext() {}

    private static Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@language", "en");
        members.put("@vocab", "https://schema.org/");
        for (String name : new String[] {
            "column", "extract", "field", "fileObject", "fileProperty", "fileSet", "format", "includes", "jsonPath",
                    "key",
            "md5", "parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "separator",
                    "source",
            "subField", "transform"
        }) {
            members.put(name, "cr:" + name);
        }
        members.put("citeAs", "cr:citeAs");
        members.put("conformsTo", "dct:conformsTo");
        members.put("data", typed("cr:data", "@json"));
        members.put("dataType", typed("cr:dataType", "@vocab"));
        members.put("examples", typed("cr:examples", "@json"));
        members.put("isLiveDataset", "cr:isLiveDataset");
        members.put("cr", "http://mlcommons.org/croissant/");
        members.put("rai", "http://mlcommons.org/croissant/RAI/");
        members.put("dct", "http://purl.org/dc/terms/");
        members.put("sc", "https://schema.org/");
        return members;
    }

    private static Map<String, Object> typed(String id, String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@id", id);
        members.put("@type", type);
        return members;
    }
}
