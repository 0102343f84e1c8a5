package nianbao.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nianbao.settings.BadSettingsException.Fault;
import nianbao.words.Nearest;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The settings of one thing in a YAML file. Each is asked for once; what nobody asked for is a mistake. */
public final class Settings {
    private final Path file;
    private final int line;
    private final Map<String, Node> left = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    private Settings(Path file, int line) {
        this.file = file;
        this.line = line;
    }

    /** The settings that a file is. */
    public static Settings read(Path file) throws BadSettingsException {
        return readIfAny(file).orElseThrow(() -> new BadSettingsException(file, 1, Fault.NO_SETTINGS));
    }

    /** The same; nothing of a file that has comments at most. */
    public static Optional<Settings> readIfAny(Path file) throws BadSettingsException {
        try {
            LoadSettings label =
                    LoadSettings.builder().setLabel(file.toString()).build();
            Optional<Node> document = new Compose(label).composeString(Files.readString(file));
            return document.isPresent() ? Optional.of(of(file, document.get())) : Optional.empty();
        } catch (IOException e) {
            throw new BadSettingsException(file, 0, Fault.UNREADABLE, String.valueOf(e.getMessage()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new BadSettingsException(file, line, Fault.SYNTAX, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new BadSettingsException(file, 0, Fault.SYNTAX, String.valueOf(e.getMessage()));
        }
    }

    private static Settings of(Path file, Node node) throws BadSettingsException {
        Settings settings = new Settings(file, line(node));
        if (!(node instanceof MappingNode mapping)) {
            throw new BadSettingsException(file, settings.line, Fault.NO_SETTINGS);
        }
        for (NodeTuple member : mapping.getValue()) {
            String name = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (settings.lines.put(name, line(member.getKeyNode())) != null) {
                throw settings.wrong(name, Fault.TWICE);
            }
            if (!member.getValueNode().getTag().equals(Tag.NULL)) {
                settings.left.put(name, member.getValueNode());
            }
        }
        return settings;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** What is wrong with a member, where it stands; with all of these, where there is no such member. */
    public BadSettingsException wrong(String name, Fault fault, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new BadSettingsException(file, lines.getOrDefault(name, line), fault, arguments);
    }

    private Optional<Node> take(String name) {
        known.add(name);
        return Optional.ofNullable(left.remove(name));
    }

    public Optional<String> text(String name) throws BadSettingsException {
        Optional<Node> value = take(name);
        if (value.isPresent() && !(value.get() instanceof ScalarNode)) {
            throw wrong(name, Fault.NO_TEXT);
        }
        return value.map(node -> ((ScalarNode) node).getValue());
    }

    public String needed(String name) throws BadSettingsException {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            throw missing(name);
        }
        return text.get();
    }

    /** Where a name stands that may have been meant for it, that is told. */
    public BadSettingsException missing(String name) {
        return Nearest.to(name, left.keySet())
                .map(written -> wrong(written, Fault.MISSPELT, name))
                .orElseGet(() -> wrong(name, Fault.MISSING));
    }

    /** One text, or a list of them. */
    public List<String> texts(String name) throws BadSettingsException {
        if (!(left.get(name) instanceof SequenceNode sequence)) {
            return text(name).stream().toList();
        }
        take(name);
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw wrong(name, Fault.NO_TEXT);
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    /** A whole number from 0. */
    public int number(String name, int otherwise) throws BadSettingsException {
        Optional<String> text = text(name);
        try {
            int number = text.map(Integer::parseInt).orElse(otherwise);
            if (number < 0) {
                throw wrong(name, Fault.NO_NUMBER, text.orElse(""));
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(name, Fault.NO_NUMBER, text.orElse(""));
        }
    }

    public boolean truth(String name) throws BadSettingsException {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(name, Fault.NO_TRUTH, text);
        }
        return text.equals("true");
    }

    public Optional<Pattern> pattern(String name) throws BadSettingsException {
        Optional<String> text = text(name);
        try {
            return text.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw wrong(name, Fault.NO_PATTERN, String.valueOf(e.getDescription()));
        }
    }

    /** The things of a list, at least one. */
    public List<Settings> each(String name) throws BadSettingsException {
        Optional<Node> list = take(name);
        if (list.isEmpty()) {
            throw missing(name);
        }
        if (!(list.get() instanceof SequenceNode sequence)
                || sequence.getValue().isEmpty()) {
            throw wrong(name, Fault.NO_LIST);
        }
        List<Settings> each = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            each.add(of(file, item));
        }
        return each;
    }

    /** Names that nobody asked for so far, in the order in which they stand. */
    public Set<String> names() {
        return Set.copyOf(left.keySet());
    }

    /** Everything was asked for. */
    public void end() throws BadSettingsException {
        if (!left.isEmpty()) {
            String name = left.keySet().iterator().next();
            Optional<String> meant = Nearest.to(name, known);
            throw meant.isPresent()
                    ? wrong(name, Fault.MISSPELT, meant.get())
                    : wrong(name, Fault.UNKNOWN, String.join(", ", known));
        }
    }
}
