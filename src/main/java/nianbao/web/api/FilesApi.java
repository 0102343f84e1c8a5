package nianbao.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.upload.UploadQueue;
import nianbao.upload.UploadQueue.Received;
import nianbao.upload.UploadWords;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.page.Frame;
import nianbao.words.Messages;

/** Files that people bring. */
public final class FilesApi {
    /** Files of one request. */
    public static final int MOST_FILES = 200;
    /** Bytes of one file: an archive; what of it is opened at most, its reader knows. */
    public static final long LARGEST_FILE = 1L << 30;

    /** Files that are listed. */
    private static final int SHOWN = 100;

    private static final long LARGEST_REQUEST = 2L << 30;
    /** Where the server looks for how parts of a request are kept. */
    private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

    private final UploadQueue uploads;

    public FilesApi(UploadQueue uploads) {
        this.uploads = uploads;
    }

    /** The files that came last, the newest first, and how far each is. */
    public void list(Context request) {
        boolean isAdmin = Guard.session(request)
                .filter(session -> session.role() == Role.ADMIN)
                .isPresent();
        UploadMembers members = new UploadMembers(new UploadWords(Messages.in(Frame.language(request)), isAdmin));
        Json.answer(
                request,
                Map.of("files", uploads.latest(SHOWN).stream().map(members::of).toList()));
    }

    /** Keeps files, all of them or none. What is acknowledged is read, whatever happens then. */
    public void receive(Context request) {
        requireRoom(request);
        request.attribute(
                MULTIPART,
                new MultipartConfigElement(uploads.spool().receiving().toString(), LARGEST_FILE, LARGEST_REQUEST, 0));
        List<Path> places = new ArrayList<>();
        try {
            Collection<Part> parts = parts(request);
            List<Received> files = new ArrayList<>();
            for (Part part : parts) {
                if (part.getSubmittedFileName() != null) {
                    Path place = uploads.spool().place();
                    places.add(place);
                    part.write(place.toString());
                    files.add(new Received(place, part.getSubmittedFileName(), part.getSize()));
                }
            }
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw refusal(HttpStatus.BAD_REQUEST, files.isEmpty() ? "web.refused.no-file" : "web.refused.files");
            }
            List<Long> numbers =
                    uploads.receive(files, Guard.session(request).orElseThrow().user());
            request.status(HttpStatus.CREATED);
            Json.answer(request, Map.of("files", numbers));
        } catch (IOException e) {
            throw refusal(HttpStatus.BAD_REQUEST, "web.refused.cut-off");
        } finally {
            places.forEach(place -> uploads.spool().forget(place));
        }
    }

    private void requireRoom(Context request) {
        long length = request.req().getContentLengthLong();
        if (!String.valueOf(request.contentType()).startsWith("multipart/form-data")) {
            throw refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.refused.no-file");
        } else if (length < 0) {
            throw refusal(HttpStatus.LENGTH_REQUIRED, "web.refused.length");
        } else if (length > LARGEST_REQUEST) {
            throw refusal(HttpStatus.CONTENT_TOO_LARGE, "web.refused.large");
        } else if (!uploads.spool().hasRoom(length)) {
            throw refusal(HttpStatus.INSUFFICIENT_STORAGE, "web.refused.disk");
        } else if (uploads.isFull()) {
            throw refusal(HttpStatus.SERVICE_UNAVAILABLE, "web.refused.full");
        }
    }

    private static Collection<Part> parts(Context request) throws IOException {
        try {
            return request.req().getParts();
        } catch (ServletException | IllegalStateException e) {
            throw isTooLarge(e)
                    ? refusal(HttpStatus.CONTENT_TOO_LARGE, "web.refused.large")
                    : refusal(HttpStatus.BAD_REQUEST, "web.refused.cut-off");
        }
    }

    /** The server says by words alone which of its limits a part goes over. */
    private static boolean isTooLarge(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("exceeded"));
    }

    private static HttpResponseException refusal(HttpStatus status, String key) {
        return new HttpResponseException(status.getCode(), key);
    }
}
