package nianbao.release.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.ingest.FakeReport;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.release.ReleaseFiles;
import nianbao.release.Releases;
import nianbao.release.document.DocumentFinder;
import nianbao.release.document.DocumentReader;
import nianbao.release.document.FolderDocuments;
import nianbao.release.document.StoredDocuments;
import nianbao.release.folder.ReleaseFolder;
import nianbao.release.folder.ReleasedTables;
import nianbao.release.verify.FigureChoice.Named;
import nianbao.release.verify.Verified.Kind;
import nianbao.release.verify.Verified.Person;
import nianbao.review.ReviewStore;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of deriving a release again, of one report of five figures and of another. */
class VerificationTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final String TOTAL = FakeReport.TOTAL;
    private static final String OTHER = FakeReport.GROUP + "other";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private Path release = Path.of("");
    private Function<SourceFile, ReportRecord> reader = file -> report(file).of(file);

    private static FakeReport report(SourceFile file) {
        return file.name().startsWith("b") ? new FakeReport().by("平利县财政局").on(2023) : new FakeReport();
    }

    @BeforeEach
    void fill() {
        reports = new ReviewStore(folder);
        reports.take("a.pdf", reader);
        reports.take("b.pdf", reader);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private void release() {
        release = Releases.of(reports.store(), folder.resolve("release"));
    }

    private void correct(String field, String value, Action action) {
        new CorrectionService(reports.store(), MESSAGES)
                .apply(List.of(new CorrectionRequest(
                        1,
                        "1",
                        field,
                        action,
                        action == Action.SET ? Optional.of(value) : Optional.empty(),
                        "李明",
                        Optional.empty())));
    }

    private List<Verified> verified(FigureChoice choice) throws Exception {
        return verified(choice, Optional.of(reports.store()), List.of(new StoredDocuments(reports.store())));
    }

    private List<Verified> verified(FigureChoice choice, Optional<ReportStore> store, List<DocumentFinder> finders)
            throws Exception {
        ReleasedTables tables = ReleasedTables.of(ReleaseFolder.open(release), choice::mayTake);
        DocumentReader documents = new DocumentReader(new FakeReading(reader), finders, store, MESSAGES, () -> {});
        List<Verified> verified = new ArrayList<>();
        assertThat(new Verification(tables, choice).run(documents, 2, verified::addAll))
                .isZero();
        return verified;
    }

    /** What does not stand, as outcome and name. */
    private List<String> failed() throws Exception {
        return failed(verified(FigureChoice.ALL));
    }

    private static List<String> failed(List<Verified> verified) {
        return verified.stream()
                .filter(each -> !each.outcome().isSound())
                .map(each -> each.outcome().id() + " " + each.name())
                .toList();
    }

    private static Verified of(List<Verified> verified, String name) {
        return verified.stream()
                .filter(each -> each.name().equals(name) && each.report().number() == 1)
                .findFirst()
                .orElseThrow();
    }

    private void read(UnaryOperator<FakeReport> otherwise) {
        reader = file -> otherwise.apply(report(file)).of(file);
    }

    @Test
    void whatIsReadAgainIsDerived() throws Exception {
        release();
        List<Verified> verified = verified(FigureChoice.ALL);
        assertThat(verified).extracting(Verified::outcome).containsOnly(Outcome.DERIVED);
        assertThat(verified.stream().filter(each -> each.kind() == Kind.FIGURE)).hasSize(10);
        assertThat(verified.stream().filter(each -> each.kind() == Kind.REPORT)).hasSize(12);
    }

    @Test
    void anotherNumberIsNamedWithBoth() throws Exception {
        release();
        read(report -> report.with(OTHER, "5"));
        assertThat(failed()).containsExactly("differs " + OTHER, "differs " + OTHER);
        Verified first = of(verified(FigureChoice.ALL), OTHER);
        assertThat(first.released().value()).isEqualTo("0");
        assertThat(first.now().value()).isEqualTo("5");
    }

    @Test
    void aForgedNumberIsFoundWhateverTheHashesSay() throws Exception {
        release();
        Releases.forge(release, ReleaseFiles.FIGURES, text -> text.replace("1," + TOTAL + ",3,", "1," + TOTAL + ",4,"));
        assertThat(failed()).containsExactly("differs " + TOTAL);
    }

    @Test
    void soIsAForgedStatusTextOrPlace() throws Exception {
        release();
        Releases.forge(
                release,
                ReleaseFiles.FIGURES,
                text -> text.replace("1," + TOTAL + ",3,,,3,read", "1," + TOTAL + ",3,,,3,repaired")
                        .replace("1," + OTHER + ",0,,,0,", "1," + OTHER + ",0,,,0件,"));
        assertThat(failed()).containsExactly("differs " + OTHER, "differs " + TOTAL);
        assertThat(of(verified(FigureChoice.ALL), OTHER).detail()).isEqualTo("raw");
    }

    @Test
    void aPlaceBeyondTheToleranceIsAnotherPlace() throws Exception {
        release();
        read(report -> report.movedDown(FigureComparison.TOLERANCE));
        assertThat(failed()).isEmpty();
        read(report -> report.movedDown(FigureComparison.TOLERANCE + 0.1));
        assertThat(failed()).hasSize(10).allMatch(each -> each.startsWith("elsewhere "));
    }

    @Test
    void anotherReaderMaySayOtherwiseHowCertainItIsAndNothingElse() throws Exception {
        release();
        Releases.forge(
                release,
                ReleaseFiles.FIGURES,
                text -> text.replace("1," + TOTAL + ",3,,,3,read,1,", "1," + TOTAL + ",3,,,三,repaired,0.5,"));
        assertThat(failed()).containsExactly("differs " + TOTAL);
        read(report -> report.readBy("9.9"));
        assertThat(failed()).isEmpty();
        read(report -> report.readBy("9.9").with(TOTAL, "4"));
        assertThat(failed()).containsOnly("differs " + TOTAL);
    }

    @Test
    void whatTheReleaseLeftOutOrHasTwiceIsNamed() throws Exception {
        release();
        Releases.forge(
                release,
                ReleaseFiles.FIGURES,
                text -> text.replaceFirst("\n1," + TOTAL + ".*\r", "")
                        .replaceFirst("\n(1," + OTHER + ".*\r)", "\n$1\n$1"));
        assertThat(failed()).containsExactlyInAnyOrder("left-out " + TOTAL, "differs " + OTHER);
        Releases.forge(release, ReleaseFiles.FIGURES, text -> text.replace("1," + OTHER, "1,of.nothing"));
        assertThat(failed()).contains("differs of.nothing", "left-out " + OTHER);
    }

    @Test
    void whatIsSaidOfTheReportIsDerivedToo() throws Exception {
        release();
        Releases.forge(
                release,
                ReleaseFiles.REPORTS,
                text -> text.replace(",2024,", ",2022,")
                        .replace("accepted", "review")
                        .replace("平利县", "平陆县"));
        assertThat(failed())
                .containsExactlyInAnyOrder(
                        "differs year", "differs verdict", "differs verdict", "differs body", "differs title");
    }

    @Test
    void aPersonsNumberIsAPersons() throws Exception {
        correct(OTHER, "7", Action.SET);
        release();
        Verified corrected = of(verified(FigureChoice.ALL), OTHER);
        assertThat(corrected.outcome()).isEqualTo(Outcome.BY_PERSON);
        assertThat(corrected.person()).map(Person::name).contains("李明");
        assertThat(failed()).isEmpty();
    }

    @Test
    void soIsWhatAPersonSaysOfTheReport() throws Exception {
        correct("title", "另一标题", Action.SET);
        correct("issuer", "岚皋县财政局", Action.SET);
        release();
        List<Verified> verified = verified(FigureChoice.ALL);
        assertThat(failed(verified)).isEmpty();
        assertThat(verified.stream()
                        .filter(each -> each.report().title().equals("另一标题") && each.outcome() == Outcome.BY_PERSON))
                .extracting(Verified::name)
                .contains("title", "body");
    }

    @Test
    void aNumberThatNobodySaysAnyMoreIsNamed() throws Exception {
        correct(OTHER, "7", Action.SET);
        release();
        correct(OTHER, "", Action.UNDO);
        assertThat(failed()).contains("nobody-says " + OTHER);
    }

    @Test
    void aNumberThatIsForgedAsAPersonsIsNobodys() throws Exception {
        release();
        Releases.forge(
                release,
                ReleaseFiles.FIGURES,
                text -> text.replace("1," + TOTAL + ",3,,,3,read", "1," + TOTAL + ",8,,,3,corrected"));
        assertThat(failed()).containsExactly("nobody-says " + TOTAL);
    }

    @Test
    void aNumberThatAPersonSaidOtherwiseDiffers() throws Exception {
        correct(OTHER, "7", Action.SET);
        release();
        Releases.forge(release, ReleaseFiles.FIGURES, text -> text.replace("1," + OTHER + ",7,", "1," + OTHER + ",8,"));
        assertThat(failed()).containsExactly("differs " + OTHER);
        Releases.forge(release, ReleaseFiles.CORRECTIONS, text -> text.replace("李明", "张三"));
        assertThat(failed()).contains("nobody-says " + OTHER);
    }

    @Test
    void whatAPersonCorrectsLaterChangesNothingOfARelease() throws Exception {
        release();
        correct(OTHER, "7", Action.SET);
        assertThat(failed()).isEmpty();
    }

    @Test
    void aFileThatIsGoneOrChangedIsNamed() throws Exception {
        release();
        Files.delete(folder.resolve("a.pdf"));
        List<Verified> gone = verified(FigureChoice.ALL);
        assertThat(failed(gone)).hasSize(5).allMatch(each -> each.startsWith("file-gone "));
        assertThat(of(gone, TOTAL).detail()).endsWith("a.pdf");
        Files.writeString(folder.resolve("a.pdf"), "another");
        assertThat(failed()).hasSize(5).allMatch(each -> each.startsWith("file-changed "));
    }

    @Test
    void aFileThatCanNoLongerBeReadIsNamedWithWhatItsReaderSays() throws Exception {
        release();
        reader =
                file -> FakeReading.rejected(FakeReading.source(file), Problem.ofFile(ProblemCode.FILE_ENCRYPTED, "?"));
        List<Verified> verified = verified(FigureChoice.ALL);
        assertThat(failed(verified)).hasSize(10).allMatch(each -> each.startsWith("not-readable "));
        assertThat(of(verified, TOTAL).detail()).isNotEmpty();
    }

    @Test
    void withoutADatabaseFilesAreFoundByTheirHashes() throws Exception {
        correct(OTHER, "7", Action.SET);
        release();
        Path others = Files.createDirectories(folder.resolve("others/deep"));
        Files.move(folder.resolve("a.pdf"), others.resolve("renamed.bin"));
        List<DocumentFinder> finders = List.of(new FolderDocuments(folder.resolve("others")));
        List<Verified> verified = verified(FigureChoice.ALL, Optional.empty(), finders);
        assertThat(of(verified, TOTAL).outcome()).isEqualTo(Outcome.DERIVED);
        assertThat(of(verified, OTHER).outcome()).isEqualTo(Outcome.NOBODY_SAYS);
        assertThat(failed(verified).stream().filter(each -> each.startsWith("file-gone")))
                .hasSize(5);
    }

    @Test
    void onlyWhatIsAskedForIsRead() throws Exception {
        release();
        List<String> read = new ArrayList<>();
        Function<SourceFile, ReportRecord> plain = reader;
        reader = file -> {
            read.add(file.name());
            return plain.apply(file);
        };
        FigureChoice one = new FigureChoice(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Named("平利县财政局/2023", TOTAL)),
                OptionalInt.empty(),
                0);
        assertThat(verified(one)).extracting(Verified::name).containsExactly(TOTAL);
        assertThat(read).containsExactly("b.pdf");
        FigureChoice some = new FigureChoice(
                OptionalInt.of(2024),
                Optional.empty(),
                Optional.of("disputes.review.p"),
                List.of(),
                OptionalInt.empty(),
                0);
        assertThat(verified(some)).extracting(Verified::name).containsExactly("disputes.review.pending");
        FigureChoice sample = new FigureChoice(
                OptionalInt.empty(), Optional.of("红旗区小店镇"), Optional.empty(), List.of(), OptionalInt.of(2), 7);
        assertThat(verified(sample))
                .hasSize(2)
                .allMatch(each -> each.kind() == Kind.FIGURE && each.report().number() == 1);
        FigureChoice none = new FigureChoice(
                OptionalInt.of(1999), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty(), 0);
        assertThat(verified(none)).isEmpty();
    }

    /** A release may tell any path; none is opened. */
    @Test
    void noPathOfAReleaseIsOpened() throws Exception {
        release();
        Path trap = Files.writeString(folder.resolve("trap"), "a.pdf");
        Files.delete(folder.resolve("a.pdf"));
        Releases.forge(
                release,
                ReleaseFiles.DOCUMENTS,
                text -> text.replace(folder.resolve("a.pdf").toString(), trap.toString()));
        assertThat(failed()).hasSize(5).allMatch(each -> each.startsWith("file-gone "));
    }
}
