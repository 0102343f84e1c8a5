package nianbao.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.queue.QueueEntry;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress;
import nianbao.upload.UploadProgress.Finished;
import nianbao.upload.UploadProgress.Outcome;
import nianbao.upload.UploadProgress.Reading;
import nianbao.upload.UploadProgress.Waiting;
import nianbao.upload.UploadWords;

/** Files that people brought, and how far each is, as JSON has them. */
final class UploadMembers {
    private final UploadWords words;

    UploadMembers(UploadWords words) {
        this.words = words;
    }

    Map<String, Object> of(UploadProgress.Of upload) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", upload.upload().number());
        members.put("name", upload.upload().name());
        members.put("bytes", upload.upload().bytes());
        members.put("by", upload.upload().by());
        members.put("received_at", upload.upload().received().toString());
        add(members, upload.progress());
        return members;
    }

    private void add(Map<String, Object> members, UploadProgress progress) {
        Optional<Integer> place = Optional.empty();
        Optional<Integer> pages = Optional.empty();
        List<Outcome> outcomes = List.of();
        int total = 0;
        if (progress instanceof Waiting waiting) {
            members.put("progress", "waiting");
            place = Optional.of(waiting.place());
        } else if (progress instanceof Reading reading) {
            members.put("progress", "reading");
            pages = Optional.of(reading.pages());
        } else if (progress instanceof Finished finished) {
            members.put("progress", "finished");
            outcomes = finished.results();
            total = finished.total();
        } else {
            members.put("progress", "held");
        }
        members.put("place", place);
        members.put("pages", pages);
        members.put("why", words.held(progress));
        members.put("results", outcomes.stream().map(this::result).toList());
        members.put("results_total", total);
    }

    private Map<String, Object> result(Outcome outcome) {
        UploadResult result = outcome.result();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("member", result.member());
        members.put("sha256", result.sha256());
        members.put("state", result.state().id());
        members.put("known", result.known());
        members.put("message", words.message(result));
        members.put("advice", words.advice(result));
        members.put("report", outcome.report().map(QueueEntry::report));
        members.put("verdict", outcome.report().map(entry -> entry.verdict().id()));
        return members;
    }
}
