package org.myobalance.report;

import static org.myobalance.report.TableColumn.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.myobalance.observe.Prediction;
import org.myobalance.observe.Prediction.Result.Predicted;
import org.myobalance.observe.Prediction.Sign;
import org.myobalance.observe.Prediction.Verdict;
import org.myobalance.study.Exclusion;
import org.myobalance.study.Laboratory;

/** How predictions fare together: in their band, of the right sign, and how wide the bands are. */
public final class PredictionSummary {
    private static final Table<Map.Entry<String, Count>> BY_KIND = Table.of(
            words("observations", Map.Entry::getKey),
            count("count", Count::rows),
            count("in band", Count::inBand),
            count("sign right", Count::signRight),
            count("both", Count::both),
            count("in own 95 %", Count::inOwn),
            count("with assumed ranges", Count::inOwnWithAssumed));

    private static final Table<Map.Entry<String, Count>> BY_GROUP = Table.of(
            words("used, of", Map.Entry::getKey),
            count("count", Count::rows),
            count("in band", Count::inBand),
            count("sign right", Count::signRight),
            count("both", Count::both),
            count("median band", Count::factor),
            count("of differences", Count::width));

    private PredictionSummary() {}

    private static TableColumn<Map.Entry<String, Count>> count(String heading, Function<Count, String> cell) {
        return TableColumn.numbers(heading, group -> cell.apply(group.getValue()));
    }

    /**
     * Observations used in fits and others, numbers and directions apart; then the used ones by group of observables.
     *
     * @param predictions that are counted
     * @param laboratory whose groups they are
     * @return both tables, and how to read them
     */
    public static String text(List<Prediction> predictions, Laboratory laboratory) {
        Map<String, Count> kinds = new TreeMap<>();
        Map<String, Count> groups = new LinkedHashMap<>();
        laboratory.groups().keySet().forEach(group -> groups.put(group, new Count()));
        for (Prediction each : predictions) {
            // before a study is done there is nothing to agree with
            if (each.result() instanceof Predicted number && !each.measurement().isPlanned()) {
                boolean isUsed = each.measurement().isFitted();
                String kind = (isUsed ? "used, " : "not used, ") + (number.z().isPresent() ? "numbers" : "directions");
                kinds.computeIfAbsent(kind, word -> new Count()).add(each, number);
                if (isUsed) {
                    String group = laboratory.heading(each.measurement().observable());
                    groups.computeIfAbsent(group, word -> new Count()).add(each, number);
                }
            }
        }
        if (kinds.isEmpty()) {
            return "";
        }
        return BY_KIND.text(List.copyOf(kinds.entrySet()))
                + "\n"
                + BY_GROUP.text(groups.entrySet().stream()
                        .filter(group -> group.getValue().rows > 0)
                        .toList())
                + unweighed(predictions)
                + "\nA band is to hold 90 % of the numbers; \"in band\" of a direction means that its verdict is \"agrees\"."
                + "\n\"In own 95 %\" asks for more: within the study's own 95 % interval (or the range that is reported), without any spread"
                + "\nbetween laboratories; \"with assumed ranges\" adds what had to be assumed of the study's protocol."
                + "\nThe sign of \"unchanged\" is right within the equivalence margin that stands beside its verdict; that of a rise or fall"
                + "\nbeyond a tenth of the margin of its class."
                + "\nThe median band is its upper end over its lower one; that of differences and rates is its length"
                + " over the prediction.\n";
    }

    /** How many observations were meant to be fitted, but nobody knows of how many people they are. */
    private static String unweighed(List<Prediction> predictions) {
        long count = predictions.stream()
                .filter(each -> each.measurement().excluded().equals(Optional.of(Exclusion.NO_SUBJECTS)))
                .count();
        return count == 0
                ? ""
                : "\n" + ObservationText.count(count, "observation", "observations") + " meant for fitting: "
                        + Exclusion.NO_SUBJECTS.words() + ".\n";
    }

    /** What is counted of some rows. Workspace of one summary. */
    private static final class Count {
        private final List<Double> factors = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();
        private int rows;
        private int inBand;
        private int signed;
        private int signRight;
        private int both;
        private int numbers;
        private int inOwn;
        private int inOwnWithAssumed;

        void add(Prediction prediction, Predicted number) {
            prediction.isInOwnInterval().ifPresent(isInside -> {
                numbers++;
                inOwn += isInside ? 1 : 0;
            });
            inOwnWithAssumed += prediction.isInOwnIntervalWithAssumed().orElse(false) ? 1 : 0;
            boolean agrees = number.verdict() == Verdict.AGREES;
            boolean right = number.sign() == Sign.RIGHT;
            rows++;
            inBand += agrees ? 1 : 0;
            signed += number.sign() == Sign.NONE ? 0 : 1;
            signRight += right ? 1 : 0;
            both += agrees && right ? 1 : 0;
            if (number.isLog()) {
                factors.add(number.high() / number.low());
            } else {
                widths.add((number.high() - number.low()) / Math.abs(number.predicted()));
            }
        }

        String rows() {
            return Integer.toString(rows);
        }

        String inBand() {
            return share(inBand, rows);
        }

        String signRight() {
            return share(signRight, signed);
        }

        String both() {
            return share(both, signed);
        }

        String inOwn() {
            return share(inOwn, numbers);
        }

        String inOwnWithAssumed() {
            return share(inOwnWithAssumed, numbers);
        }

        String factor() {
            return factors.isEmpty() ? "" : String.format(Locale.ROOT, "%.3g-fold", median(factors));
        }

        String width() {
            return widths.isEmpty() ? "" : String.format(Locale.ROOT, "%.2g times", median(widths));
        }

        private static String share(int some, int all) {
            return all == 0 ? "" : String.format(Locale.ROOT, "%d of %d (%.0f %%)", some, all, 100.0 * some / all);
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(half) : 0.5 * (sorted.get(half - 1) + sorted.get(half));
        }
    }
}
