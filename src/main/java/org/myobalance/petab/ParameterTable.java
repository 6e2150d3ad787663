package org.myobalance.petab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.myobalance.io.Faults;
import org.myobalance.io.TsvTable;
import org.myobalance.units.Names;

/** The parameter table of both versions. */
final class ParameterTable {
    private static final String ID = "parameterId";
    private static final String SCALE = "parameterScale";
    private static final String LOWER = "lowerBound";
    private static final String UPPER = "upperBound";
    private static final String NOMINAL = "nominalValue";
    private static final String ESTIMATE = "estimate";

    private static final Map<String, Boolean> FLAGS =
            Map.of("0", false, "1", true, "0.0", false, "1.0", true, "false", false, "true", true);

    /** How version 1 spells the prior of a parameter. */
    private record PriorWord(PriorDistribution.Family family, boolean isOfScaled, Scale scale) {}

    private static final Map<String, PriorWord> PRIORS_OF_1 = Map.of(
            "parameterScaleNormal", new PriorWord(PriorDistribution.Family.NORMAL, true, Scale.LIN),
            "parameterScaleLaplace", new PriorWord(PriorDistribution.Family.LAPLACE, true, Scale.LIN),
            "parameterScaleUniform", new PriorWord(PriorDistribution.Family.UNIFORM, true, Scale.LIN),
            "normal", new PriorWord(PriorDistribution.Family.NORMAL, false, Scale.LIN),
            "laplace", new PriorWord(PriorDistribution.Family.LAPLACE, false, Scale.LIN),
            "uniform", new PriorWord(PriorDistribution.Family.UNIFORM, false, Scale.LIN),
            "logNormal", new PriorWord(PriorDistribution.Family.NORMAL, false, Scale.LOG),
            "logLaplace", new PriorWord(PriorDistribution.Family.LAPLACE, false, Scale.LOG));

    private final int version;

    private ParameterTable(int version) {
        this.version = version;
    }

    /** The rows of all files; faulty ones are left out. */
    static List<ProblemParameter> read(List<Path> files, int version, Faults faults) {
        ParameterTable reader = new ParameterTable(version);
        List<ProblemParameter> all = new ArrayList<>();
        TableIds ids = new TableIds();
        for (Path file : files) {
            TsvTable table = TsvTable.read(file, faults);
            List<String> needed =
                    version == 1 ? List.of(ID, SCALE, LOWER, UPPER, ESTIMATE) : List.of(ID, LOWER, UPPER, ESTIMATE);
            if (table.require(needed)) {
                for (TsvTable.Row row : table.rows()) {
                    if (ids.isNew(row, ID)) {
                        reader.parameter(row, faults).ifPresent(all::add);
                    }
                }
            }
        }
        return all;
    }

    private Optional<ProblemParameter> parameter(TsvTable.Row row, Faults faults) {
        int before = faults.size();
        Boolean flag = FLAGS.get(row.text(ESTIMATE).toLowerCase(Locale.ROOT));
        if (flag == null) {
            row.fault(
                    ESTIMATE,
                    "\"" + row.text(ESTIMATE) + "\" is neither yes nor no",
                    version == 1 ? "Write 0 or 1." : "Write true or false.");
        }
        boolean isEstimated = flag != null && flag;
        Scale scale = Scale.LIN;
        if (version == 1 && !row.text(SCALE).isEmpty()) {
            scale = word(row, SCALE, Scale.WORDS).orElse(Scale.LIN);
        }
        double lower = bound(row, LOWER, isEstimated, Double.NEGATIVE_INFINITY);
        double upper = bound(row, UPPER, isEstimated, Double.POSITIVE_INFINITY);
        if (lower > upper) {
            row.fault(LOWER, "the lower bound lies above the upper one", "Exchange them.");
        }
        OptionalDouble nominal = OptionalDouble.empty();
        if (!row.text(NOMINAL).isEmpty()) {
            nominal = row.number(NOMINAL);
        } else if (!isEstimated) {
            row.fault(NOMINAL, "a parameter that is not estimated has no value", "Write its value.");
        }
        Optional<PriorDistribution> prior = isEstimated && faults.size() == before
                ? version == 1 ? priorOf1(row, scale) : priorOf2(row, lower, upper)
                : Optional.empty();
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new ProblemParameter(row.text(ID), scale, lower, upper, nominal, isEstimated, prior));
    }

    private static double bound(TsvTable.Row row, String heading, boolean isNeeded, double otherwise) {
        return row.text(heading).isEmpty() && !isNeeded
                ? otherwise
                : row.number(heading).orElse(otherwise);
    }

    private static Optional<PriorDistribution> priorOf1(TsvTable.Row row, Scale scale) {
        String heading = "objectivePriorType";
        if (row.text(heading).isEmpty()) {
            return Optional.empty();
        }
        Optional<PriorWord> word = word(row, heading, PRIORS_OF_1);
        String given = "objectivePriorParameters";
        if (word.isEmpty()
                || (word.get().family() == PriorDistribution.Family.UNIFORM
                        && row.text(given).isEmpty())) {
            return Optional.empty();
        }
        PriorWord prior = word.get();
        return distribution(
                row,
                given,
                prior.family(),
                (a, b) -> prior.isOfScaled()
                        ? PriorDistribution.ofScaled(prior.family(), a, b.orElse(1), scale)
                        : PriorDistribution.truncated(
                                prior.family(),
                                a,
                                b,
                                prior.scale(),
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY));
    }

    private static Optional<PriorDistribution> priorOf2(TsvTable.Row row, double lower, double upper) {
        String heading = "priorDistribution";
        String said = row.text(heading);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean isLog = said.equals("log-normal") || said.equals("log-laplace");
        Optional<PriorDistribution.Family> family = isLog
                ? Optional.ofNullable(PriorDistribution.WORDS.get(said.substring("log-".length())))
                : word(row, heading, PriorDistribution.WORDS);
        return family.flatMap(each -> distribution(
                row,
                "priorParameters",
                each,
                (a, b) -> PriorDistribution.truncated(each, a, b, isLog ? Scale.LOG : Scale.LIN, lower, upper)));
    }

    /** Makes a distribution of one or two numbers. */
    private interface Making {
        PriorDistribution of(double a, OptionalDouble b);
    }

    private static Optional<PriorDistribution> distribution(
            TsvTable.Row row, String heading, PriorDistribution.Family family, Making making) {
        List<String> words = TableTexts.words(row.text(heading));
        List<OptionalDouble> numbers = words.stream().map(TsvTable::number).toList();
        if (words.size() != family.size() || numbers.stream().anyMatch(OptionalDouble::isEmpty)) {
            row.fault(
                    heading,
                    "\"" + row.text(heading) + "\" is not "
                            + (family.size() == 1 ? "one number" : "two numbers with a semicolon between them"),
                    "Write the parameters of the distribution, such as " + (family.size() == 1 ? "3." : "0;1."));
            return Optional.empty();
        }
        try {
            OptionalDouble second = family.size() == 1 ? OptionalDouble.empty() : numbers.get(1);
            return Optional.of(making.of(numbers.get(0).orElseThrow(), second));
        } catch (IllegalArgumentException e) {
            row.fault(
                    heading,
                    "no distribution has the parameters " + row.text(heading),
                    "A width, scale or shape lies above zero, and ends ascend.");
            return Optional.empty();
        }
    }

    /** What the word of a cell stands for; empty after a fault. */
    static <T> Optional<T> word(TsvTable.Row row, String heading, Map<String, T> words) {
        Optional<T> meant = Optional.ofNullable(words.get(row.text(heading)));
        if (meant.isEmpty()) {
            row.fault(
                    heading,
                    "unknown word \"" + row.text(heading) + "\"",
                    Names.hint(row.text(heading), new TreeSet<>(words.keySet())));
        }
        return meant;
    }
}
