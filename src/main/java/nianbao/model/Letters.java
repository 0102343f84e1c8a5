package nianbao.model;

/** How much two texts have in common, letter by letter. */
public final class Letters {
    private Letters() {}

    /** How many letters both have in the same order, others between them or not. */
    public static int inOrder(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
