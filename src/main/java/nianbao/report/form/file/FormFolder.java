package nianbao.report.form.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import nianbao.model.EnvironmentException;

/** The files of the forms, in a folder of the disk or of a jar. */
final class FormFolder {
    static final String NAME = "nianbao/forms";
    private static final String END = ".json";

    private FormFolder() {}

    /** The texts of all files of forms in {@code folders} by their names, in the order of these. */
    static Map<String, String> files(List<URL> folders) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (URL folder : folders) {
                URLConnection connection = folder.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    inJar(jar, files);
                } else {
                    inFolder(Path.of(URI.create(folder.toString())), files);
                }
            }
        } catch (IOException e) {
            throw new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, NAME + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static void inFolder(Path folder, Map<String, String> files) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> forms =
                    listed.filter(file -> file.toString().endsWith(END)).toList();
            for (Path form : forms) {
                files.put(form.toString(), Files.readString(form));
            }
        }
    }

    private static void inJar(JarURLConnection connection, Map<String, String> files) throws IOException {
        JarFile jar = connection.getJarFile();
        List<JarEntry> forms = jar.stream()
                .filter(entry -> entry.getName().startsWith(NAME + "/")
                        && entry.getName().endsWith(END))
                .toList();
        for (JarEntry form : forms) {
            try (InputStream stream = jar.getInputStream(form)) {
                files.put(
                        jar.getName() + "!/" + form.getName(),
                        new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
