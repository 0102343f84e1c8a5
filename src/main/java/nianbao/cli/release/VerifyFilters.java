package nianbao.cli.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import nianbao.cli.command.AskedValues;
import nianbao.release.verify.FigureChoice;
import nianbao.release.verify.FigureChoice.Named;
import nianbao.words.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which figures of a release are to be derived: those that all of this holds for. */
final class VerifyFilters {
    /** A seed that nobody gave: short enough to be typed in again. */
    private static final int SEEDS = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--figure",
            paramLabel = "REPORT:FIELD",
            description =
                    "This figure: the report by its number, BODY/YEAR or hash, and the field. May be given more than"
                            + " once.")
    private List<String> figures = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only reports on this year.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--issuer", paramLabel = "BODY", description = "Only reports of the body of this name.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--field", paramLabel = "FIELD", description = "Only figures whose field begins so.")
    private Optional<String> field = Optional.empty();

    @Option(names = "--sample", paramLabel = "N", description = "Only so many figures of all these, drawn by chance.")
    private Optional<Integer> sample = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draw as it was drawn with this seed (default: another one each time, which is printed).")
    private Optional<Integer> seed = Optional.empty();

    /** @throws ParameterException where one of them cannot be meant */
    FigureChoice choice(Messages messages) {
        if (sample.filter(size -> size < 1).isPresent() || sample.isPresent() && !figures.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.text("verify.no-sample"));
        }
        year.ifPresent(new AskedValues(spec.commandLine(), messages)::year);
        List<Named> named = new ArrayList<>();
        for (String figure : figures) {
            int colon = Math.max(figure.lastIndexOf(':'), figure.lastIndexOf('：'));
            if (colon < 1 || colon == figure.length() - 1) {
                throw new ParameterException(spec.commandLine(), messages.text("verify.no-figure", figure));
            }
            named.add(new Named(figure.substring(0, colon), figure.substring(colon + 1)));
        }
        return new FigureChoice(
                number(year), issuer, field, named, number(sample), seed.orElseGet(() -> new Random().nextInt(SEEDS)));
    }

    private static OptionalInt number(Optional<Integer> number) {
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }
}
