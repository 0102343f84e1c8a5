package nianbao.cli.book;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.StoreCommand;
import nianbao.places.Divisions;

/** A command about a division. */
abstract class DivisionCommand extends StoreCommand {
    DivisionCommand(CliContext context) {
        super(context);
    }

    /** The code of the division that a person means by its code, its name, or its name with those of what it lies in. */
    final String division(String words) {
        Divisions divisions = Divisions.shipped();
        List<String> meant = divisions.meant(words);
        if (meant.isEmpty()) {
            throw misused("book.no-division", words);
        }
        if (meant.size() > 1) {
            String choices = meant.stream()
                    .map(code -> code + " " + divisions.fullName(code))
                    .collect(Collectors.joining(messages().text("ingest.join")));
            throw misused("book.divisions", words, choices);
        }
        return meant.get(0);
    }
}
