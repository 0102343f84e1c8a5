package nianbao.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a program sends to the API. */
final class ApiBodies {
    private static final String BOUNDARY = "----nianbao-test";
    /** The type of files. */
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private ApiBodies() {}

    static String credentials(String name, String password) {
        return "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}";
    }

    static String passwords(String old, String other) {
        return "{\"old\": \"" + old + "\", \"new\": \"" + other + "\"}";
    }

    static String statement(String field, String seen, String value) {
        return "{\"statements\": [{\"field\": \"" + field + "\", \"seen\": \"" + seen
                + "\", \"action\": \"set\", \"value\": " + value + "}]}";
    }

    static byte[] multipart(String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    static String drawn(String reading, int page) {
        return "{\"reading\": " + reading + ", \"tables\": [{\"page\": " + page
                + ", \"corners\": [[60, 60], [300, 60], [300, 300], [60, 300]], \"rows\": [120], \"columns\": [150]}]}";
    }

    static String keyed(String seen, String kind, String value) {
        return "{\"seen\": \"" + seen + "\", \"kind\": \"" + kind + "\", \"value\": \"" + value + "\"}";
    }

    /** A request for files that has none. */
    static byte[] noFiles() {
        return bytes("--" + BOUNDARY + "--\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
