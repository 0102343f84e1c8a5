package nianbao.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteArgumentsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static Optional<List<String>> read(Locale language, ProblemCode code, String... arguments) {
        return NoteArguments.of(code.id(), Messages.in(language).message(Problem.ofFile(code, arguments)));
    }

    /** With as many arguments as any of its texts has: told in one language, it can be told in the other. */
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void whatIsToldInOneLanguageIsToldInTheOther(ProblemCode code) {
        for (Locale language : LANGUAGES) {
            for (int count = 0; count <= 5; count++) {
                String[] arguments =
                        IntStream.range(0, count).mapToObj(i -> "七" + i).toArray(String[]::new);
                String said = Messages.in(language).message(Problem.ofFile(code, arguments));
                if (Stream.of(arguments).allMatch(said::contains)) {
                    assertThat(NoteArguments.of(code.id(), said)).as(said).contains(List.of(arguments));
                }
            }
        }
    }

    @Test
    void wordsOfTheProgramAreReadAsWhatTheyStandFor() {
        for (Locale language : LANGUAGES) {
            assertThat(read(language, ProblemCode.ARCHIVE_UNSAFE, "reason.members"))
                    .contains(List.of("reason.members"));
            assertThat(read(language, ProblemCode.FILE_CRASHES_READER, "signal 9"))
                    .contains(List.of("signal 9"));
            assertThat(read(language, ProblemCode.FILE_DAMAGED, "it's {0} odd")).contains(List.of("it's {0} odd"));
        }
    }

    @Test
    void whatIsNotToldSoIsLeft() {
        assertThat(NoteArguments.of("file-too-slow", "The file took its time.")).isEmpty();
        assertThat(NoteArguments.of("no-such-code", "The file is empty.")).isEmpty();
        assertThat(NoteArguments.of("file-too-large", "The file is 1 MiB; the limit is 2 MiB; the limit is 3 MiB."))
                .as("it could be either")
                .isEmpty();
        assertThat(Messages.in(Locale.ENGLISH).message("no-such-code", List.of("7")))
                .isEqualTo("no-such-code");
        assertThat(Messages.in(Locale.ENGLISH).advice("no-such-code", List.of()))
                .isEmpty();
    }
}
