package nianbao.inbox;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.inbox.WatchStatus.Since;
import nianbao.inbox.WatchStatus.State;
import nianbao.monitor.StatusFormat;
import nianbao.monitor.StatusMembers;

/** The status of a watch as it stands in a file. */
final class WatchStatusFormat implements StatusFormat<WatchStatus> {
    @Override
    public Map<String, Object> members(WatchStatus status) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("state", status.state().id());
        members.put("inbox", status.inbox());
        members.put("waiting", status.waiting());
        members.put(
                "reading",
                status.reading().stream().map(WatchStatusFormat::since).toList());
        members.put("taken", status.taken());
        members.put("done", status.done());
        members.put("failed", status.failed());
        members.put("retry", status.retry());
        members.put("failing", status.persistent());
        members.put("oldest_waiting", status.oldest().map(WatchStatusFormat::since));
        members.put("last_error", status.lastError());
        members.put("trouble_since", status.troubleSince());
        return members;
    }

    private static Map<String, Object> since(Since since) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", since.file());
        members.put("since", since.since());
        return members;
    }

    @Override
    public WatchStatus status(StatusMembers members) {
        return new WatchStatus(
                members.timeNeeded("time"),
                members.timeNeeded("next_by"),
                members.constant("state", State.class),
                Path.of(members.text("inbox").orElse("")),
                members.number("waiting"),
                members.objects("reading").stream()
                        .map(WatchStatusFormat::since)
                        .toList(),
                members.number("taken"),
                members.number("done"),
                members.number("failed"),
                members.number("retry"),
                members.number("failing"),
                members.object("oldest_waiting").map(WatchStatusFormat::since),
                members.text("last_error"),
                members.time("trouble_since"));
    }

    private static Since since(StatusMembers members) {
        return new Since(Path.of(members.text("file").orElse("")), members.timeNeeded("since"));
    }
}
