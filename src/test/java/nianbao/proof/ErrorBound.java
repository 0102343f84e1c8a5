package nianbao.proof;

/** What so many errors in so many figures prove. */
final class ErrorBound {
    /** That the bound is passed by chance alone. */
    private static final double CHANCE = 0.05;

    private ErrorBound() {}

    /**
     * The rate of errors that is not passed, at 95 %: that at which so few errors as these would come in one case of twenty.
     * Of none in {@code figures} it is 3 / {@code figures}, the rule of three.
     *
     * @return errors a figure, by the Poisson distribution; at most 1
     */
    static double rate(int errors, int figures) {
        double low = 0;
        double high = errors + 10 * Math.sqrt(errors + 1.0) + 10;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (chanceOfAtMost(errors, middle) > CHANCE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return figures == 0 ? 1 : Math.min(1, high / figures);
    }

    private static double chanceOfAtMost(int errors, double expected) {
        double sum = 0;
        double logarithm = -expected;
        for (int k = 0; k <= errors; k++) {
            sum += Math.exp(logarithm);
            logarithm += Math.log(expected) - Math.log(k + 1.0);
        }
        return sum;
    }
}
