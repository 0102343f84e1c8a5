package nianbao.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.queue.QueueEntry;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress;
import nianbao.upload.UploadProgress.Finished;
import nianbao.upload.UploadProgress.Held;
import nianbao.upload.UploadProgress.Outcome;
import nianbao.upload.UploadProgress.Reading;
import nianbao.upload.UploadProgress.Waiting;

/** Files that people brought, and how far each is, as JSON has them. */
final class UploadMembers {
    private UploadMembers() {}

    static Map<String, Object> of(UploadProgress.Of upload) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", upload.upload().number());
        members.put("name", upload.upload().name());
        members.put("bytes", upload.upload().bytes());
        members.put("by", upload.upload().by());
        members.put("received_at", upload.upload().received().toString());
        add(members, upload.progress());
        return members;
    }

    private static void add(Map<String, Object> members, UploadProgress progress) {
        Optional<Integer> place = Optional.empty();
        Optional<Integer> pages = Optional.empty();
        Optional<String> why = Optional.empty();
        List<Outcome> outcomes = List.of();
        int total = 0;
        if (progress instanceof Waiting waiting) {
            members.put("progress", "waiting");
            place = Optional.of(waiting.place());
        } else if (progress instanceof Reading reading) {
            members.put("progress", "reading");
            pages = Optional.of(reading.pages());
        } else if (progress instanceof Held held) {
            members.put("progress", "held");
            why = Optional.of(held.why());
        } else if (progress instanceof Finished finished) {
            members.put("progress", "finished");
            outcomes = finished.results();
            total = finished.total();
        }
        members.put("place", place);
        members.put("pages", pages);
        members.put("why", why);
        members.put("results", outcomes.stream().map(UploadMembers::result).toList());
        members.put("results_total", total);
    }

    private static Map<String, Object> result(Outcome outcome) {
        UploadResult result = outcome.result();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("member", result.member());
        members.put("sha256", result.sha256());
        members.put("state", result.state().id());
        members.put("known", result.known());
        members.put("message", result.told());
        members.put("advice", result.advice());
        members.put("report", outcome.report().map(QueueEntry::report));
        members.put("verdict", outcome.report().map(entry -> entry.verdict().id()));
        return members;
    }
}
