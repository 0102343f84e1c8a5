package nianbao.read.ofd.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of numbers with blanks between. */
public final class Numbers {
    private Numbers() {}

    /** Empty where something in it is no number. */
    public static Optional<double[]> of(String text) {
        String[] words = text.strip().split("[\\s,]+");
        double[] numbers = new double[text.isBlank() ? 0 : words.length];
        for (int i = 0; i < numbers.length; i++) {
            Optional<Double> number = one(words[i]);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers[i] = number.get();
        }
        return Optional.of(numbers);
    }

    /** Empty where there are not that many. */
    public static Optional<double[]> of(String text, int count) {
        return of(text).filter(numbers -> numbers.length == count);
    }

    /** Empty for what is no number, or none that a page could have. */
    public static Optional<Double> one(String word) {
        try {
            double number = Double.parseDouble(word.strip());
            return Math.abs(number) < 1e7 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Steps from letter to letter; {@code g 3 5} stands for 5 5 5 (GB/T 33190, 11.3).
     *
     * @param most more are not of use
     * @return empty where something in it is no number
     */
    public static Optional<List<Double>> steps(String text, int most) {
        List<Double> steps = new ArrayList<>();
        String[] words = text.strip().split("[\\s,]+");
        for (int i = 0; i < words.length && steps.size() < most && !text.isBlank(); i++) {
            boolean repeated = words[i].equals("g");
            if (repeated && i + 2 >= words.length) {
                return Optional.empty();
            }
            Optional<Double> times = repeated ? one(words[i + 1]) : Optional.of(1.0);
            i += repeated ? 2 : 0;
            Optional<Double> step = one(words[i]);
            if (times.isEmpty() || step.isEmpty() || times.get() < 0) {
                return Optional.empty();
            }
            for (int k = 0; k < times.get() && steps.size() < most; k++) {
                steps.add(step.get());
            }
        }
        return Optional.of(steps);
    }
}
