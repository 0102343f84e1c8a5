package nianbao.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.address.WebAddress;
import nianbao.settings.BadSettingsException;
import nianbao.settings.BadSettingsException.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListTest {
    @TempDir
    private Path folder = Path.of("");

    private SourceList read(String yaml) throws IOException, BadSettingsException {
        return SourceList.read(Files.writeString(folder.resolve("sources.yaml"), yaml));
    }

    @Test
    void readsTheExample() throws BadSettingsException {
        SourceList list = SourceList.read(Path.of("docs/sources.example.yaml"));
        assertThat(list.contact()).contains("mailto:you@example.org");
        assertThat(list.sources())
                .extracting(Source::name)
                .containsExactly("example-county", "single-reports", "intranet", "share");
        Source.Site site = (Source.Site) list.sources().get(0);
        Source.Site bare = (Source.Site) list.sources().get(2);
        assertThat(bare.depth()).isEqualTo(site.depth());
        assertThat(bare.maxPages()).isEqualTo(site.maxPages());
        assertThat(site.manner()).isEqualTo(new Source.Manner(Access.PUBLIC, Duration.ofSeconds(2), 512L << 20));
        assertThat(bare.manner().access()).isEqualTo(Access.PRIVATE_TOO);
        assertThat(((Source.Folder) list.sources().get(3)).path()).isEqualTo(Path.of("/mnt/reports"));
    }

    @Test
    void readsAddressesFromAFileBesideIt() throws IOException, BadSettingsException {
        Files.writeString(folder.resolve("a.txt"), "# towns\nhttp://a.cn/1.pdf\n\nhttp://a.cn/2.pdf\n");
        SourceList list = read("sources: [{name: a, kind: addresses, file: a.txt, addresses: 'http://a.cn/0.pdf'}]");
        assertThat(((Source.Addresses) list.sources().get(0)).addresses())
                .extracting(WebAddress::toString)
                .containsExactly("http://a.cn/0.pdf", "http://a.cn/1.pdf", "http://a.cn/2.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources: []                                                         | 1 | NO_LIST | sources",
                "nothing                                                             | 1 | NO_SETTINGS |",
                "''                                                                  | 1 | NO_SETTINGS |",
                "sources: [{kind: folder, path: x}]                                  | 1 | MISSING | name",
                "sources:~ - {name: a, kind: ftp}                                    | 2 | NO_CHOICE | ftp",
                "sources:~ - {name: a, kind: site}                                   | 2 | MISSING | start",
                "sources:~ - {name: a,~   kind: site, start: 'file:///etc/passwd'}   | 3 | NO_ADDRESS |"
                        + " file:///etc/passwd",
                "sources:~ - name: a~   kind: site~   start: 'http://a.cn'~   dept: 2 | 5 | MISSPELT | depth",
                "sources:~ - name: a~   kind: site~   strat: 'http://a.cn'           | 4 | MISSPELT | start",
                "sources:~ - name: a~   knd: site                                    | 3 | MISSPELT | kind",
                "sources:~ - {name: a, kind: folder, path: x}~contract: me           | 3 | MISSPELT | contact",
                "sources:~ - {name: a, kind: folder, path: x, colour: red}           | 2 | UNKNOWN | colour",
                "sources:~ - {name: a, kind: folder,~path: x,~path: y}               | 4 | TWICE | path",
                "sources: [{name: a, kind: site, start: 'http://a.cn', pause: soon}] | 1 | NO_NUMBER | soon",
                "sources: [{name: a, kind: site, start: 'http://a.cn', allow-private: on}] | 1 | NO_TRUTH | on",
                "sources: [{name: a, kind: folder, path: [x]}]                       | 1 | NO_TEXT | path",
                "sources: [{name: a, kind: folder, path: x, include: '['}]           | 1 | NO_PATTERN | include",
                "sources:~ - {name: a, kind: folder, path: x}~ - {name: a, kind: folder, path: y} | 3 | NAME_TWICE | a",
                "sources: [{name: a, kind: addresses, file: none.txt}]               | 1 | NO_FILE | none.txt",
                "sources:~ - name: [                                                 | 2 | SYNTAX |",
            })
    void saysWhatIsWrongWithWhichLine(String yaml, int line, Fault fault, @Nullable String what) {
        assertThatThrownBy(() -> read(yaml.replace("~", "\n")))
                .isInstanceOfSatisfying(BadSettingsException.class, bad -> {
                    assertThat(bad.fault()).isEqualTo(fault);
                    assertThat(bad.line()).isEqualTo(line);
                })
                .hasMessageContaining(what == null ? "" : what);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> SourceList.read(folder.resolve("none.yaml")))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("none.yaml");
    }
}
