package nianbao.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListTest {
    @TempDir
    private Path folder = Path.of("");

    private SourceList read(String yaml) throws IOException, BadSourcesException {
        return SourceList.read(Files.writeString(folder.resolve("sources.yaml"), yaml));
    }

    @Test
    void readsTheExample() throws BadSourcesException {
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
    void readsAddressesFromAFileBesideIt() throws IOException, BadSourcesException {
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
                "sources: []                                                         | sources",
                "nothing                                                             | no settings",
                "sources: [{kind: folder, path: x}]                                  | name: missing",
                "sources: [{name: a, kind: ftp}]                                     | ftp",
                "sources: [{name: a, kind: site}]                                    | address: none",
                "sources: [{name: a, kind: site, start: 'file:///etc/passwd'}]       | file:///etc/passwd",
                "sources: [{name: a, kind: site, start: 'http://a.cn', dept: 2}]     | dept: not known here",
                "sources: [{name: a, kind: site, start: 'http://a.cn', pause: soon}] | pause: soon",
                "sources: [{name: a, kind: folder, path: x, include: '['}]           | include",
                "sources: [{name: a, kind: folder, path: x}, {name: a, kind: folder, path: y}] | used twice",
                "sources: [{name: a, kind: addresses, file: none.txt}]               | none.txt",
                "'sources: ['                                                        | sources.yaml",
            })
    void saysWhatIsWrong(String yaml, String what) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(BadSourcesException.class)
                .hasMessageContaining(what);
    }
}
