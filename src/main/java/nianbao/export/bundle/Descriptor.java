package nianbao.export.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.export.Doubtful;
import nianbao.export.table.Column;
import nianbao.words.Messages;
import nianbao.words.Program;

/**
 * What is said of a data package: as Frictionless readers of version 1 ({@code profile}) and of version 2 ({@code $schema},
 * {@code type}) both take it, and as Croissant's do. Whatever is told to people is told in Chinese and in English.
 */
final class Descriptor {
    private static final String NAME = "nianbao-panel";
    private static final String CSV = "text/csv";

    private final Messages chinese = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private final Messages english = Messages.in(Locale.ENGLISH);
    private final Doubtful doubtful;

    Descriptor(Doubtful doubtful) {
        this.doubtful = doubtful;
    }

    private String both(String key) {
        return chinese.text(key) + " / " + english.text(key);
    }

    private String description() {
        return both(doubtful == Doubtful.APART ? "export.package.apart" : "export.package.among");
    }

    Map<String, Object> frictionless(List<PackageFile> files) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        descriptor.put("profile", "data-package");
        descriptor.put("name", NAME);
        descriptor.put("title", both("export.package.title"));
        descriptor.put("description", description());
        descriptor.put("program", "nianbao " + Program.version());
        descriptor.put("resources", files.stream().map(this::resource).toList());
        return descriptor;
    }

    private Map<String, Object> resource(PackageFile file) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", file.name());
        resource.put("path", file.path());
        resource.put("profile", "tabular-data-resource");
        resource.put("type", "table");
        resource.put("title", both("export.table." + file.name()));
        resource.put("format", "csv");
        resource.put("mediatype", CSV);
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put(
                "dialect",
                object(
                        "delimiter",
                        ",",
                        "lineTerminator",
                        "\r\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "header",
                        true));
        resource.put("schema", schema(file));
        return resource;
    }

    private Map<String, Object> schema(PackageFile file) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                file.columns().stream()
                        .map(column -> {
                            Map<String, Object> field = new LinkedHashMap<>();
                            field.put("name", column.name());
                            field.put("type", type(column));
                            field.put("title", chinese.text(key(column)));
                            field.put("description", english.text(key(column)));
                            return field;
                        })
                        .toList());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", file.key());
        if (!file.references().isEmpty()) {
            List<Object> keys = new ArrayList<>();
            file.references()
                    .forEach(reference -> keys.add(object(
                            "fields",
                            List.of(reference.column()),
                            "reference",
                            object("resource", reference.table(), "fields", List.of(reference.column())))));
            schema.put("foreignKeys", keys);
        }
        return schema;
    }

    private static String key(Column column) {
        return "export.column." + column.name();
    }

    private static String type(Column column) {
        return switch (column.kind()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case TEXT -> "string";
        };
    }

    Map<String, Object> croissant(List<PackageFile> files) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", CroissantContext.MEMBERS);
        dataset.put("@type", "sc:Dataset");
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        dataset.put("name", NAME);
        dataset.put("alternateName", both("export.package.title"));
        dataset.put("description", description());
        dataset.put("distribution", files.stream().map(Descriptor::distribution).toList());
        dataset.put("recordSet", files.stream().map(this::recordSet).toList());
        return dataset;
    }

    private static Map<String, Object> distribution(PackageFile file) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@type", "cr:FileObject");
        object.put("@id", file.path());
        object.put("name", file.path());
        object.put("contentUrl", file.path());
        object.put("contentSize", file.bytes() + " B");
        object.put("encodingFormat", CSV);
        object.put("sha256", file.sha256());
        return object;
    }

    private Map<String, Object> recordSet(PackageFile file) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("@type", "cr:RecordSet");
        set.put("@id", file.name());
        set.put("name", file.name());
        set.put("description", both("export.table." + file.name()));
        set.put(
                "key",
                file.key().stream()
                        .map(column -> object("@id", id(file, column)))
                        .toList());
        set.put(
                "field",
                file.columns().stream().map(column -> field(file, column)).toList());
        return set;
    }

    private Map<String, Object> field(PackageFile file, Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("@type", "cr:Field");
        field.put("@id", id(file, column.name()));
        field.put("name", column.name());
        field.put("description", both(key(column)));
        field.put(
                "dataType",
                switch (column.kind()) {
                    case INTEGER -> "sc:Integer";
                    case NUMBER -> "sc:Float";
                    case TEXT -> "sc:Text";
                });
        field.put(
                "source", object("fileObject", object("@id", file.path()), "extract", object("column", column.name())));
        file.references().stream()
                .filter(reference -> reference.column().equals(column.name()))
                .forEach(reference -> field.put(
                        "references", object("field", object("@id", reference.table() + "/" + column.name()))));
        return field;
    }

    /** Members in the order in which they stand: each name before its value. */
    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(members[i].toString(), members[i + 1]);
        }
        return object;
    }

    private static String id(PackageFile file, String column) {
        return file.name() + "/" + column;
    }
}
