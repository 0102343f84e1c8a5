package nianbao.harvest;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.kill.KillTrial;
import nianbao.kill.Victim;

/** Kills a harvest of one site at random moments; each goes on where the one before it was. */
public final class HarvestKillTrial implements KillTrial {
    /** Steps that a harvest lives for at most: it tells of each address twice, before and after it looks. */
    private static final int STEPS = 16;

    private final Path folder;
    private final Random random;
    private final AtomicInteger requests = new AtomicInteger();

    public HarvestKillTrial(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    @Override
    public int run(int kills) throws Exception {
        // more than all the harvests together fetch before they are killed, on a quick machine too
        int files = 2 * STEPS * kills;
        int midway = 0;
        try (TestSite site = new TestSite()) {
            String address = site(site, files);
            Victim harvest = new Victim(KilledHarvest.class, folder.resolve("log"), random, address, folder.toString());
            for (int kill = 0; kill < kills; kill++) {
                midway += harvest.kill(STEPS) > 0 ? 1 : 0;
            }
            harvest.finish();
        }
        assertThat(requests.get()).isLessThanOrEqualTo(files + kills);
        assertThat(folder.resolve("spool")).isEmptyDirectory();
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("reports")).isEqualTo(files);
            assertThat(store.count("versions")).isEqualTo(files);
            assertThat(store.count("inputs")).isEqualTo(files);
            assertThat(store.count("inputs WHERE state = 'ingested'")).isEqualTo(files);
            assertThat(store.count("addresses WHERE outcome = 'new'")).isEqualTo(files);
            assertThat(store.count("round")).isEqualTo(1);
        }
        return midway;
    }

    /** Gives the address of the list. */
    private String site(TestSite site, int files) {
        StringBuilder list = new StringBuilder("<html>");
        for (int i = 0; i < files; i++) {
            list.append("<a href=").append(i).append(".pdf>").append(i).append("镇2024年政府信息公开年度报告</a>");
            byte[] pdf = utf8("%PDF-1.7\nTown " + i);
            site.on("/" + i + ".pdf", (request, out) -> {
                requests.incrementAndGet();
                ok(out, "ETag: \"1\"\r\nAccept-Ranges: bytes", pdf);
            });
        }
        site.page("/", list.toString());
        return site.url(TestSite.PUBLIC, "/");
    }
}
