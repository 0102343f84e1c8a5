package nianbao.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A file of a registry, of one version.
 *
 * @param address where the registry has it
 * @param sha256 of what it was when it was chosen: another file is not used
 */
record Download(String address, String sha256) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FOUND = 200;

    String name() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /**
     * Has it in a folder, fetched if it is not there.
     *
     * @throws IOException where it is not to be had, or is another
     */
    Path in(Path folder) throws IOException {
        Path file = folder.resolve(name());
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name(), ".part");
        try {
            fetch(part);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void fetch(Path part) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream body = new DigestInputStream(answer.body(), digest)) {
                if (answer.statusCode() != FOUND) {
                    throw new IOException(address + ": " + answer.statusCode());
                }
                Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(sha256)) {
                throw new IOException(address + ": SHA-256 " + found + ", not " + sha256);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address + ": interrupted", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
