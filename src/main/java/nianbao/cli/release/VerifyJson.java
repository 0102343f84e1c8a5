package nianbao.cli.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.json.PlainJson;
import nianbao.release.folder.FileProblem;
import nianbao.release.verify.FigureComparison;
import nianbao.release.verify.Outcome;
import nianbao.release.verify.Verified;
import nianbao.release.verify.Verified.Kind;
import nianbao.release.verify.Verified.Person;
import nianbao.release.verify.Verified.Said;

/** Counts, and all that does not stand as it was released, as one object. */
final class VerifyJson extends VerifyReport {
    /** Things that are named; all of them are in the table. */
    private static final int MOST = 100_000;

    private final CliContext context;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<Object> failed = new ArrayList<>();

    VerifyJson(CliContext context) {
        this.context = context;
    }

    @Override
    void tellBegin(Release release) {
        members.put("release", release.manifest().name());
        members.put("date", release.manifest().date().toString());
        members.put("fingerprint", release.fingerprint());
        members.put("reports", release.reports());
        members.put("sample", maybe(release));
        members.put("tolerance", FigureComparison.TOLERANCE);
        members.put(
                "files", release.problems().stream().map(VerifyJson::members).toList());
    }

    private static Optional<Map<String, Object>> maybe(Release release) {
        if (release.choice().sample().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("size", release.choice().sample().getAsInt());
        sample.put("seed", release.choice().seed());
        return Optional.of(sample);
    }

    private static Map<String, Object> members(FileProblem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", problem.name());
        members.put("problem", problem.kind().id());
        members.put("said", problem.said());
        members.put("found", problem.found());
        return members;
    }

    @Override
    void tell(Verified verified) {
        if (verified.outcome().isSound() || failed.size() == MOST) {
            return;
        }
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("kind", verified.kind().id());
        of.put("report", verified.report().number());
        of.put("body", verified.report().body());
        of.put("year", verified.report().year());
        of.put("name", verified.name());
        of.put("outcome", verified.outcome().id());
        of.put("released", members(verified.released()));
        of.put("now", members(verified.now()));
        of.put("said_by", verified.person().map(Person::name));
        of.put("said_at", verified.person().map(Person::at));
        of.put("detail", verified.detail());
        failed.add(of);
    }

    private static Map<String, Object> members(Said said) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("value", said.value());
        members.put("status", said.status());
        members.put("place", said.place());
        return members;
    }

    @Override
    void tellEnd(int left) {
        for (Kind kind : Kind.values()) {
            Map<String, Object> counts = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome.id(), count(kind, outcome));
            }
            members.put(kind.id(), counts);
        }
        members.put("left", left);
        members.put("sound", isSound() && left == 0);
        members.put("failed", failed);
        context.out().print(PlainJson.line(members) + "\n");
    }
}
