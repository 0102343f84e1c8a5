package nianbao.cli.release;

import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.csv.CsvText;
import nianbao.release.folder.FileProblem;
import nianbao.release.verify.Verified;
import nianbao.release.verify.Verified.Person;
import nianbao.release.verify.Verified.Said;

/** All that was derived as a table, a row each; first what of the files of the release is not as it says. */
final class VerifyTable extends VerifyReport {
    private static final String FILE = "file";

    private final CliContext context;

    VerifyTable(CliContext context) {
        this.context = context;
    }

    private void print(String... cells) {
        context.out().print(CsvText.line(Stream.of(cells).map(CsvText::safe).toList()) + "\r\n");
    }

    @Override
    void tellBegin(Release release) {
        context.out().print(CsvText.MARK);
        print(
                "kind",
                "report",
                "body",
                "year",
                "name",
                "outcome",
                "released_value",
                "released_status",
                "released_place",
                "value",
                "status",
                "place",
                "said_by",
                "said_at",
                "detail",
                "file",
                "sha256");
        for (FileProblem problem : release.problems()) {
            print(
                    FILE,
                    "",
                    "",
                    "",
                    problem.name(),
                    problem.kind().id(),
                    problem.said(),
                    "",
                    "",
                    problem.found(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    problem.name(),
                    "");
        }
    }

    @Override
    void tell(Verified verified) {
        Said released = verified.released();
        Said now = verified.now();
        print(
                verified.kind().id(),
                Long.toString(verified.report().number()),
                CsvText.plain(verified.report().body()),
                verified.report().year(),
                verified.name(),
                verified.outcome().id(),
                released.value(),
                released.status(),
                released.place(),
                now.value(),
                now.status(),
                now.place(),
                verified.person().map(Person::name).orElse(""),
                verified.person().map(Person::at).orElse(""),
                verified.detail(),
                CsvText.plain(verified.report().file()),
                verified.report().sha256());
    }

    @Override
    void tellEnd(int left) {
        context.out().flush();
    }
}
