package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.Hashes;
import org.myobalance.report.ComparisonTable;
import org.myobalance.report.FitCheckpoint;
import org.myobalance.sample.Criteria;
import org.myobalance.sample.CrossValidation;
import org.myobalance.sample.Surrogate;
import org.myobalance.whatif.ParallelRuns;

/**
 * Fits hypotheses one after the other and scores each on all rows, on those that are folds, and on those that the null
 * model of mass knows. The table is written anew after each. For one thread.
 */
final class Hypotheses {
    private static final String ALL = "all";
    private static final String FOLDS = "folds";
    private static final String MASS = "mass";
    private static final String CONSTANT = "constant folds";
    /** Also the folder of its fit. */
    private static final String IMPULSE = "impulse-responses";
    /** Share of the work of one hypothesis that is its fit. */
    private static final double FIT = 0.4;

    private final StudyFiles files;
    private final MethodOptions method;
    private final FitOptions wants;
    private final long seed;
    private final FitProblem base;
    private final Path folder;
    private final ProgressLine line;
    private final Interrupt interrupt;
    private final Consumer<String> say;
    private final FitSettings settings;
    /** Positions of the rows of each group. */
    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();

    private final Map<String, List<ComparisonTable.Entry>> entries = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * @param base the model as its file has it
     * @param say hears what a reader must know of the rows
     */
    Hypotheses(
            StudyFiles files,
            MethodOptions method,
            FitOptions wants,
            long seed,
            FitProblem base,
            Path folder,
            ProgressLine line,
            Interrupt interrupt,
            Consumer<String> say) {
        this.files = files;
        this.method = method;
        this.wants = wants;
        this.seed = seed;
        this.base = base;
        this.folder = folder;
        this.line = line;
        this.interrupt = interrupt;
        this.say = say;
        settings = FitSettings.defaults().withStarts(1, seed);
    }

    /** Whether nobody asked it to stop. */
    boolean goesOn() {
        return !interrupt.wasAsked() && !base.deadline().isPassed();
    }

    /** Why hypotheses have no place in the table, a line each. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * The comparison, or what of it is done.
     *
     * @param names of hypotheses
     * @param nullModel of mass, if there is one
     */
    ComparisonTable compare(List<String> names, Optional<Path> nullModel) {
        FittedObservations rows = base.first(watch("rows with their errors", 0, 0));
        if (!goesOn()) {
            return table(rows);
        }
        FitProblem.requirePredictions(rows);
        // the errors of all hypotheses are those of the model file, so that all are asked about the same data
        Likelihood likelihood = new Likelihood(rows.data(), wants.robust);
        positions.put(ALL, IntStream.range(0, rows.data().size()).boxed().toList());
        positions.put(FOLDS, FoldNull.positions(rows));
        Optional<ImpulseResponses> mass = nullModel.flatMap(file -> ImpulseResponses.of(file, base, rows));
        positions.put(MASS, mass.map(ImpulseResponses::positions).orElse(List.of()));
        say.accept(beginning(names.size(), rows, nullModel, mass));
        if (!at(FOLDS).isEmpty()) {
            line.report(CONSTANT, 0);
            FoldNull.of(rows, likelihood, at(FOLDS), seed, this::goesOn)
                    .ifPresent(found -> add(FOLDS, CONSTANT, found, OptionalInt.empty(), ""));
        }
        mass.ifPresent(each -> fit(IMPULSE, massFit(each, likelihood), List.of(MASS), line.part(IMPULSE, 0, 0)));
        for (int i = 0; i < names.size() && goesOn(); i++) {
            String name = names.get(i);
            double share = 1.0 / names.size();
            try {
                fit(
                        name,
                        hypothesisFit(name, likelihood),
                        List.of(ALL, FOLDS, MASS),
                        line.part(name, i * share, (i + 1) * share));
            } catch (FaultyRequest e) {
                failures.add(name + ": " + e.getMessage());
            }
            ComparisonTable table = table(rows);
            if (!table.groups().isEmpty()) {
                table.writeCsv(folder.resolve("compare.csv"));
            }
        }
        return table(rows);
    }

    private CachedFit hypothesisFit(String name, Likelihood likelihood) {
        Optional<String> hypothesis = Optional.of(name).filter(each -> !each.equals(CompareCommand.DEFAULT));
        FitParameters wanted = new FitParameters(base.model(), hypothesis, method.changes(base.model()));
        Space space = wanted.spaceBeside(wants.parametersOrAll());
        return new CachedFit(
                folder.resolve(name),
                base.under(hypothesis, wanted, space),
                likelihood,
                FitRequest.begun(files, hypothesis, method, settings, wants.robust, space));
    }

    private CachedFit massFit(ImpulseResponses mass, Likelihood likelihood) {
        FitCheckpoint begun = FitRequest.begun(
                files,
                Optional.empty(),
                method,
                settings,
                wants.robust,
                mass.problem().space());
        return new CachedFit(
                folder.resolve(IMPULSE),
                mass.problem(),
                likelihood.of(mass.positions()),
                begun.with("null model", Hashes.sha256(mass.file())));
    }

    /** Fits one, and scores it on each group of rows. */
    private void fit(String name, CachedFit fit, List<String> groups, ProgressListener part) {
        FitState end = fit.run(settings, (what, share) -> part.report(what, FIT * share), this::goesOn);
        if (!end.isDone()) {
            return;
        }
        Optional<ParameterPoint> best = end.best().map(FitState.Best::place);
        if (best.isEmpty() || best.get().slopes().isEmpty()) {
            failures.add(name + ": " + end.ended().get(0).why().words() + " in " + end.evaluations()
                    + " evaluations, so there is nothing to compare.");
            return;
        }
        Surrogate surrogate = Surrogate.of(
                best.get().x(),
                new ObservationModel.Answer.Found(
                        best.get().predicted(), best.get().slopes()));
        Posterior cheap = new Posterior(fit.problem().space(), fit.likelihood(), surrogate);
        String ending = end.ended().get(0).why().words();
        for (String group : groups) {
            // the null model of mass has no other rows
            boolean isWhole = fit.likelihood().data().size() == at(group).size();
            List<Integer> own =
                    isWhole ? IntStream.range(0, at(group).size()).boxed().toList() : at(group);
            if (own.isEmpty()) {
                continue;
            }
            double from = FIT + (1 - FIT) * groups.indexOf(group) / groups.size();
            double share = (1 - FIT) / groups.size();
            String what = "studies left out, " + group;
            part.report(what, from);
            CrossValidation.of(
                            cheap, surrogate, own, seed, this::goesOn, done -> part.report(what, from + share * done))
                    .map(found -> isWhole
                            ? new CrossValidation(Criteria.at(cheap, best.get().x()), found.scores())
                            : found)
                    .ifPresent(found -> add(
                            group,
                            name,
                            found,
                            isWhole ? OptionalInt.of(end.evaluations()) : OptionalInt.empty(),
                            ending));
        }
    }

    private List<Integer> at(String group) {
        return positions.getOrDefault(group, List.of());
    }

    private void add(String group, String name, CrossValidation found, OptionalInt evaluations, String ending) {
        entries.computeIfAbsent(group, key -> new ArrayList<>())
                .add(new ComparisonTable.Entry(name, found, evaluations, ending));
    }

    private ComparisonTable table(FittedObservations rows) {
        List<ComparisonTable.Group> groups = new ArrayList<>();
        for (String id : List.of(ALL, FOLDS, MASS)) {
            List<ComparisonTable.Entry> own = entries.getOrDefault(id, List.of());
            if (!own.isEmpty()) {
                groups.add(new ComparisonTable.Group(id, title(id, rows), own));
            }
        }
        return new ComparisonTable(groups);
    }

    private String title(String id, FittedObservations rows) {
        long studies = at(id).stream()
                .map(row -> rows.data().get(row).study())
                .distinct()
                .count();
        String what = switch (id) {
            case FOLDS -> "Folds and directions alone";
            case MASS -> "Mass alone";
            default -> "All rows";
        };
        return what + ": " + at(id).size() + " rows of " + studies + (studies == 1 ? " study" : " studies");
    }

    /** What is compared on which rows. */
    private String beginning(
            int count, FittedObservations rows, Optional<Path> nullModel, Optional<ImpulseResponses> mass) {
        int all = rows.data().size();
        List<String> lines = new ArrayList<>();
        lines.add("Comparing " + count + (count == 1 ? " hypothesis on " : " hypotheses on ") + all
                + (all == 1 ? " row." : " rows."));
        int folds = at(FOLDS).size();
        lines.add("Constant folds, one for each observable (log-normal around 1 with SD ln 3, assumed), stand for the "
                + (folds == all
                        ? "same rows."
                        : folds + " rows that are folds or directions; " + (all - folds)
                                + " values and differences are left out there, for all."));
        if (mass.isPresent()) {
            lines.add("Impulse responses (" + mass.get().file() + ") stand for the " + at(MASS).size()
                    + " rows of mass that they can simulate.");
        } else {
            lines.add((nullModel.isPresent()
                            ? "The null model of mass has none of what these rows measure"
                            : "There is no null model of mass beside the model")
                    + ": constant folds stand for mass as well.");
        }
        return String.join(System.lineSeparator(), lines);
    }

    private ParallelRuns.Watch watch(String what, double start, double end) {
        return ParallelRuns.Watch.of(
                share -> line.report("compare: " + what, start + (end - start) * share), this::goesOn);
    }
}
