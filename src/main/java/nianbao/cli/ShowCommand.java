package nianbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import nianbao.detect.OpenedFile;
import nianbao.model.Content;
import nianbao.model.Extent;
import nianbao.model.Page;
import nianbao.model.SourceFile;
import nianbao.model.WorldFailure;
import nianbao.pipeline.Pipeline;
import nianbao.pipeline.ReadingTrace;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a page with all that was found on it, or lists the labels of the tables. */
@Command(
        name = "show",
        description = "Draw a page with the grid, cells, letters and figures that were found, as a PNG.",
        mixinStandardHelpOptions = true)
final class ShowCommand extends ReadingCommand {
    @Option(names = "--page", paramLabel = "N", description = "The page, counted from 1 (default: 1).")
    private int page = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PNG",
            description = "Where to write (default: the file's name with -page-N.png, here).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--dpi", paramLabel = "N", description = "Pixels of an inch (default: ${DEFAULT-VALUE}).")
    private int dpi = 144;

    @Option(
            names = "--labels",
            description = "Draw nothing: list the labels of the forms, the pieces each was built from, and how far"
                    + " it is from the form's wording (0 the same, 1 nothing in common).")
    private boolean labels;

    @Parameters(paramLabel = "FILE", description = "PDF, image, or archive of pages; for --labels any file.")
    private Path file = Path.of("");

    ShowCommand(CliContext context) {
        super(context);
    }

    @Override
    ExitCode run() {
        ReadingSetup reading = reading();
        Messages messages = reading.messages();
        List<OpenedFile> opened = new ArrayList<>();
        reading.opener().open(file, opened::add);
        if (opened.get(0) instanceof OpenedFile.Refused refused) {
            return refuse(messages.message(refused.problem()));
        }
        SourceFile source = ((OpenedFile.Ready) opened.get(0)).file();
        ReadingTrace trace;
        try (Pipeline pipeline = reading.pipeline(Extent.WHOLE)) {
            trace = pipeline.trace(source);
        }
        if (trace.content() instanceof Content.Refused refused) {
            return refuse(messages.message(refused.problem()));
        }
        if (labels) {
            LabelTable.lines(trace, messages).forEach(this::print);
            return ExitCode.DONE;
        }
        return draw(source, trace, messages);
    }

    private ExitCode draw(SourceFile source, ReadingTrace trace, Messages messages) {
        if (!(trace.content() instanceof Content.Paged paged)) {
            return refuse(messages.text("cli.page.none", source.name()));
        }
        int pages = paged.pages().size();
        if (page < 1 || page > pages) {
            return refuse(messages.text("cli.page.missing", page, pages));
        }
        Page shown = paged.pages().get(page - 1);
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path target = output.orElseGet(() -> Path.of(stem + "-page-" + page + ".png"));
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(PagePicture.draw(source, trace, shown, dpi), "png", target.toFile());
        } catch (IOException e) {
            throw new WorldFailure(WorldFailure.Code.OUTPUT_UNWRITABLE, target.toString(), e);
        }
        context().err().println(messages.text("cli.written", target));
        return ExitCode.DONE;
    }

    private ExitCode refuse(String message) {
        context().err().println(message);
        return ExitCode.REJECTED;
    }
}
