package nianbao.cli.desk;

import java.util.List;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.TextTable;
import nianbao.review.RefusedInWords;
import nianbao.review.account.AccountService;
import nianbao.store.ReportStore;
import nianbao.store.account.Account;
import nianbao.store.account.AccountRole;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who may enter the desk, and as what. */
@Command(
        name = "accounts",
        description =
                "List who may enter the desk, or add, change and disable accounts. Passwords are asked for, or come"
                        + " from standard input.",
        mixinStandardHelpOptions = true)
public final class AccountsCommand extends StoreCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "add, role, password, disable or enable; without it the accounts are listed.")
    private Optional<String> action = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "Whose account.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--role", paramLabel = "ROLE", description = "What it may do: reader, reviewer or admin.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who says so (default: your user name).")
    private Optional<String> by = Optional.empty();

    public AccountsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (action.isEmpty()) {
            requireNoRole();
            try (ReportStore store = openStoreToLook()) {
                list(new AccountService(store).list());
            }
            return ExitCode.DONE;
        }
        String whose = name.orElseThrow(() -> misused("accounts.name-missing", action.get()));
        try (ReportStore store = openStore()) {
            Account account = change(new AccountService(store), action.get(), whose);
            print(messages().text("accounts.done." + action.get(), account.name(), roleName(account)));
        } catch (RefusedInWords e) {
            throw misused(e, e.key(), e.arguments());
        }
        return ExitCode.DONE;
    }

    private Account change(AccountService accounts, String what, String whose) {
        String who = by.orElseGet(() -> System.getProperty("user.name"));
        if (what.equals("add")) {
            return accounts.add(whose, requiredRole(), password(whose), who);
        } else if (what.equals("role")) {
            return accounts.setRole(whose, requiredRole(), who);
        }
        requireNoRole();
        return switch (what) {
            case "password" -> accounts.setPassword(whose, password(whose), who);
            case "disable" -> accounts.disable(whose, who);
            case "enable" -> accounts.enable(whose, who);
            default -> throw misused("accounts.action", what);
        };
    }

    private void requireNoRole() {
        if (role.isPresent()) {
            throw misused("accounts.role-odd");
        }
    }

    private AccountRole requiredRole() {
        return role.flatMap(AccountRole::of).orElseThrow(() -> misused("accounts.role-missing"));
    }

    /** Never an argument: those are in the shell's history, and every user of the machine sees them. */
    private String password(String whose) {
        PasswordInput input = new PasswordInput(context(), messages());
        String password = input.ask(whose).orElseThrow(() -> misused("accounts.no-password"));
        if (!input.confirm(password)) {
            throw misused("account.password.differ");
        }
        return password;
    }

    private void list(List<Account> accounts) {
        Messages messages = messages();
        if (accounts.isEmpty()) {
            print(messages.text("accounts.none"));
            return;
        }
        TextTable table = new TextTable();
        table.add(List.of(
                messages.text("accounts.head.name"),
                messages.text("accounts.head.role"),
                messages.text("accounts.head.state"),
                messages.text("accounts.head.since"),
                messages.text("accounts.head.changed")));
        for (Account account : accounts) {
            table.add(List.of(
                    account.name(),
                    roleName(account),
                    messages.text(account.isOpen() ? "web.accounts.open" : "web.accounts.disabled"),
                    Messages.time(account.created()),
                    Messages.time(account.changed())));
        }
        table.lines().forEach(this::print);
    }

    private String roleName(Account account) {
        return messages().text("web.role." + account.role().id());
    }
}
