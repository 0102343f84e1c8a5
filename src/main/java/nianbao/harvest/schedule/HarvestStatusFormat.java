package nianbao.harvest.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import nianbao.harvest.schedule.HarvestStatus.State;
import nianbao.monitor.StatusFormat;
import nianbao.monitor.StatusMembers;

/** The status of a nightly harvest as it stands in a file. */
final class HarvestStatusFormat implements StatusFormat<HarvestStatus> {
    @Override
    public Map<String, Object> members(HarvestStatus status) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("state", status.state().id());
        members.put("due", status.due());
        members.put("began", status.began());
        members.put("ended", status.ended());
        members.put("looked", status.checked());
        members.put("sources", status.sources());
        members.put("unwell", status.unwell());
        members.put("trouble", status.trouble());
        return members;
    }

    @Override
    public HarvestStatus status(StatusMembers members) {
        return new HarvestStatus(
                members.timeNeeded("time"),
                members.timeNeeded("next_by"),
                members.constant("state", State.class),
                members.time("due"),
                members.time("began"),
                members.time("ended"),
                members.number("looked"),
                (int) members.number("sources"),
                (int) members.number("unwell"),
                members.text("trouble"));
    }
}
