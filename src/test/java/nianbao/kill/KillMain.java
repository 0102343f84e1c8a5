package nianbao.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nianbao.harvest.HarvestKillTrial;
import nianbao.inbox.WatchKillTrial;
import nianbao.ingest.IngestKillTrial;
import nianbao.ingest.RerunKillTrial;
import nianbao.ingest.queue.WorkKillTrial;

/** Many kills of each of the five, of the whole program, and of the desk: the folder to work in, the kills of each, the seed, and which, all where none is named. */
final class KillMain {
    private KillMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        List<String> chosen = List.of(arguments).subList(3, arguments.length);
        for (String name :
                chosen.isEmpty() ? List.of("ingest", "watch", "harvest", "rerun", "work", "program", "desk") : chosen) {
            Path place = Files.createDirectories(folder.resolve(name));
            long before = System.nanoTime();
            int midway = trial(name, place, new Random(seed)).run(kills);
            System.out.printf(
                    "%s: %d kills, %d of them between the first and the last step; nothing lost, doubled or damaged"
                            + " (%d s)%n",
                    name, kills, midway, (System.nanoTime() - before) / 1_000_000_000);
        }
    }

    private static KillTrial trial(String name, Path folder, Random random) throws IOException {
        return switch (name) {
            case "ingest" -> new IngestKillTrial(folder, random);
            case "watch" -> new WatchKillTrial(folder, random);
            case "harvest" -> new HarvestKillTrial(folder, random);
            case "rerun" -> new RerunKillTrial(folder, random);
            case "work" -> new WorkKillTrial(folder, random);
            case "program" -> new ProgramKillTrial(Path.of("fixtures"), folder, random);
            case "desk" -> new DeskKillTrial(Path.of("fixtures"), folder, random);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
