package nianbao.kill;

/** Kills a program again and again while it works, lets it come to its end, and looks whether all is as it should be. */
public interface KillTrial {
    /**
     * Kills it, and lets it end.
     *
     * @return the kills that met it between its first and its last step
     * @throws AssertionError where something is lost, doubled or damaged
     */
    int run(int kills) throws Exception;
}
