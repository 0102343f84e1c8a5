package nianbao.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.model.EnvironmentException;
import nianbao.store.upload.Upload;

/** The files that wait to be read, in the order in which they came, and those that are being read. For any number of threads. */
final class UploadLine {
    private final Map<Long, Upload> waiting = new LinkedHashMap<>();
    private final Map<Long, Integer> reading = new HashMap<>();
    /** Why files are held. */
    private final Map<Long, UploadProgress> held = new HashMap<>();
    /** Those that are not tried again by this process. */
    private final Set<Long> left = new HashSet<>();

    /** Adds what is not known yet. */
    synchronized void add(List<Upload> unfinished) {
        for (Upload upload : unfinished) {
            boolean known = reading.containsKey(upload.number()) || left.contains(upload.number());
            if (!known) {
                waiting.putIfAbsent(upload.number(), upload);
            }
        }
    }

    /** The next file, which is being read from now on. */
    synchronized Optional<Upload> take() {
        Optional<Upload> next = waiting.values().stream().findFirst();
        next.ifPresent(upload -> {
            waiting.remove(upload.number());
            held.remove(upload.number());
            reading.put(upload.number(), 0);
        });
        return next;
    }

    synchronized void pageRead(Upload upload) {
        reading.computeIfPresent(upload.number(), (number, pages) -> pages + 1);
    }

    /** It could not be read now: it comes first the next time. */
    synchronized void giveBack(Upload upload, Optional<EnvironmentException> why) {
        reading.remove(upload.number());
        held.put(upload.number(), new UploadProgress.Held(why));
        List<Upload> others = new ArrayList<>(waiting.values());
        waiting.clear();
        waiting.put(upload.number(), upload);
        others.forEach(other -> waiting.put(other.number(), other));
    }

    /** It is not tried again before the program is started next. */
    synchronized void leave(Upload upload) {
        reading.remove(upload.number());
        left.add(upload.number());
    }

    synchronized void end(Upload upload) {
        reading.remove(upload.number());
    }

    /**
     * How far a file is that is not finished.
     *
     * @param unfinished all that are not, in the order in which they came
     */
    synchronized UploadProgress progress(Upload upload, List<Long> unfinished) {
        long number = upload.number();
        if (left.contains(number)) {
            return new UploadProgress.Left();
        }
        UploadProgress kept = held.get(number);
        if (kept != null) {
            return kept;
        }
        Integer pages = reading.get(number);
        if (pages != null) {
            return new UploadProgress.Reading(pages);
        }
        long before = unfinished.stream()
                .filter(other -> other < number && !reading.containsKey(other) && !left.contains(other))
                .count();
        return new UploadProgress.Waiting((int) before + 1);
    }
}
