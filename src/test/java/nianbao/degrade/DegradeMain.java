package nianbao.degrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes images of digital reports with their truths: {@code DegradeMain FOLDER SEED RECIPES FILE.pdf...}. RECIPES are
 * {@link Recipe}s parted by commas; each is made of each file. FOLDER gets NAME.pdf (or another ending), NAME.truth.json
 * and lines in INDEX.csv.
 */
public final class DegradeMain {
    private DegradeMain() {}

    /**
     * Writes the files.
     *
     * @throws IOException where a file cannot be read or the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long seed = Long.parseLong(args[1]);
        Path index = folder.resolve("INDEX.csv");
        if (!Files.exists(index)) {
            Files.writeString(index, "file,category,pages,bytes\n");
        }
        for (int i = 3; i < args.length; i++) {
            Original original = Original.of(Path.of(args[i]));
            for (String text : args[2].split(",")) {
                Recipe recipe = Recipe.of(text);
                var shots = recipe.shots(original.pdf(), seed);
                byte[] file = recipe.packing().pack(shots, recipe.quality());
                String name = original.name() + "-" + text.replaceAll("[^A-Za-z0-9.]+", "-");
                String whole = name + "." + recipe.packing().ending();
                Files.write(folder.resolve(whole), file);
                Files.writeString(folder.resolve(name + ".truth.json"), original.truthOf(whole, text));
                Files.writeString(
                        index,
                        whole + "," + text + "," + shots.size() + "," + file.length + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
