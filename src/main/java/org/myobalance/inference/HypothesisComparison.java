package org.myobalance.inference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.ParameterPoint;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.AtomicFiles;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.Hashes;
import org.myobalance.model.Hypothesis;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.sample.Criteria;
import org.myobalance.sample.CrossValidation;
import org.myobalance.sample.HeldOut;
import org.myobalance.sample.Surrogate;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.study.Laboratory;
import org.myobalance.units.Names;

/**
 * Compares hypotheses: fits the model under one after the other and scores each on all observations, on those that are
 * folds, and on those that the null model of mass knows, by AICc, BIC and how well each study is predicted from the others.
 * Immutable.
 */
public final class HypothesisComparison {
    private static final String ALL = "all";
    /** The same observations as {@link #ALL}, whole classes of studies left out. */
    private static final String CLASSES = "classes";

    private static final String FOLDS = "folds";
    private static final String MASS = "mass";
    private static final String CONSTANT = "constant folds";
    /** Also the folder of its fit. */
    private static final String IMPULSE = "impulse-responses";
    /** Share of the work of one hypothesis that is its fit. */
    private static final double FIT = 0.4;

    private final ComparisonRequest request;
    private final FitProblem base;

    private HypothesisComparison(ComparisonRequest request, FitProblem base) {
        this.request = request;
        this.base = base;
    }

    /**
     * Checks a request and compiles its model. Nothing is simulated yet.
     *
     * @param request what to compare
     * @return a comparison that has not begun
     * @throws RequestException if a hypothesis or parameter is unknown, or no observation is used for fitting
     */
    public static HypothesisComparison of(ComparisonRequest request) {
        requireNames(request);
        Model model = request.data().model();
        FitParameters wanted = new FitParameters(
                model, Optional.empty(), request.conditions().changes().values());
        return new HypothesisComparison(
                request,
                FitProblem.of(request.data(), request.conditions(), wanted, wanted.space(request.parameters())));
    }

    private static void requireNames(ComparisonRequest request) {
        Model model = request.data().model();
        List<String> known = new ArrayList<>(List.of(ComparisonRequest.DEFAULT));
        model.hypotheses().stream().map(Hypothesis::id).forEach(known::add);
        Set<String> names = new HashSet<>();
        List<RequestException.Refusal> faults = new ArrayList<>();
        for (String name : request.hypotheses()) {
            if (!known.contains(name)) {
                faults.add(refusal(
                        name, "model \"" + model.id() + "\" has no such hypothesis. " + Names.hint(name, known)));
            } else if (!names.add(name)) {
                faults.add(refusal(name, "named twice. Name each once."));
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
    }

    private static RequestException.Refusal refusal(String name, String problem) {
        return new RequestException.Refusal(
                RequestException.About.HYPOTHESIS, "hypotheses " + name + ": " + problem, "");
    }

    /**
     * Compares, and keeps each fit in a folder of its own within a folder.
     *
     * @param folder made if it is missing
     * @param monitor hears how far it is, and may stop it
     * @param listener hears of the start and of each hypothesis that is done
     * @return the comparison, or what of it is done
     * @throws RequestException if fits of a comparison are kept there, or an observation has no prediction at the model
     *     file's values
     */
    public ComparisonResult begin(Path folder, ProgressMonitor monitor, Listener listener) {
        request.hypotheses().stream()
                .filter(name -> Files.exists(folder.resolve(name).resolve(FitCheckpoint.FILE)))
                .findFirst()
                .ifPresent(kept -> {
                    throw new RequestException(
                            RequestException.About.CHECKPOINT_IN_THE_WAY,
                            folder.resolve(kept) + ": a fit of a comparison is kept here.",
                            "Resume it, or give another folder.");
                });
        return resume(folder, monitor, listener);
    }

    /**
     * Goes on with the fits that are kept in a folder; those that are over are not made again.
     *
     * @param folder that the same request was begun in
     * @param monitor hears how far it is, and may stop it
     * @param listener hears of the start and of each hypothesis that is done
     * @return the comparison, or what of it is done; a kept fit of another request is among its failures
     * @throws RequestException if an observation has no prediction at the model file's values
     * @throws FaultyInputException if a file that would be replaced is not of a fit, or what is kept cannot be read
     */
    public ComparisonResult resume(Path folder, ProgressMonitor monitor, Listener listener) {
        AtomicFiles.makeFolder(folder);
        folders(folder).forEach(FitFolder::requireUsable);
        return new Work(folder, monitor.until(base.deadline()), listener).compare();
    }

    /**
     * Where the checkpoints of its fits stand, also when they are over.
     *
     * @param folder of the comparison
     * @return one file for each fit, there or not
     */
    public List<Path> checkpoints(Path folder) {
        return folders(folder).map(FitFolder::checkpoint).toList();
    }

    private Stream<FitFolder> folders(Path folder) {
        return Stream.concat(request.hypotheses().stream(), Stream.of(IMPULSE))
                .map(name -> new FitFolder(folder.resolve(name)));
    }

    /** Hears of a comparison on its way. */
    public interface Listener {
        /** Hears nothing. */
        Listener NONE = new Listener() {};

        /**
         * Every observation was simulated once, and the fits begin.
         *
         * @param start what is compared on which observations
         */
        default void begins(ComparisonStart start) {}

        /**
         * One more hypothesis is done.
         *
         * @param soFar what is done
         */
        default void reached(ComparisonResult soFar) {}
    }

    /** One run of a comparison. For one thread. */
    private final class Work {
        private final Path folder;
        private final ProgressMonitor monitor;
        private final Listener listener;
        private final UnaryOperator<String> classOf;
        /** Positions of the observations of each group. */
        private final Map<String, List<Integer>> positions = new LinkedHashMap<>();

        private final Map<String, List<ComparisonResult.Entry>> entries = new LinkedHashMap<>();
        private final List<ComparisonResult.Failure> failures = new ArrayList<>();

        Work(Path folder, ProgressMonitor monitor, Listener listener) {
            this.folder = folder;
            this.monitor = monitor;
            this.listener = listener;
            Map<String, String> classes = new HashMap<>();
            StudyData data = request.data();
            data.studies()
                    .forEach(study -> classes.put(
                            study.id(), StudyClass.of(study, data.laboratory()).words()));
            classOf = id -> classes.getOrDefault(id, id);
        }

        private boolean goesOn() {
            return !monitor.isCancelled();
        }

        ComparisonResult compare() {
            FittedObservations rows = base.first(monitor.part("errors", 0, 0));
            if (!goesOn()) {
                return result(rows);
            }
            FitProblem.requirePredictions(rows);
            // the errors of all hypotheses are those of the model file, so that all are asked about the same data
            Likelihood likelihood =
                    new Likelihood(rows.data(), request.conditions().isRobust());
            positions.put(ALL, IntStream.range(0, rows.data().size()).boxed().toList());
            positions.put(CLASSES, request.leavesClassesOut() ? at(ALL) : List.of());
            positions.put(FOLDS, FoldNull.positions(rows));
            Optional<ImpulseResponses> mass =
                    request.nullModel().flatMap(file -> ImpulseResponses.of(file, base, rows));
            positions.put(MASS, mass.map(ImpulseResponses::positions).orElse(List.of()));
            List<String> names = request.hypotheses();
            listener.begins(new ComparisonStart(
                    names.size(),
                    rows.data().size(),
                    at(FOLDS).size(),
                    mass.map(ImpulseResponses::file),
                    at(MASS).size()));
            if (!at(FOLDS).isEmpty()) {
                monitor.report(CONSTANT, 0);
                FoldNull.of(rows, likelihood, at(FOLDS), request.seed(), monitor)
                        .ifPresent(found -> add(FOLDS, CONSTANT, found, OptionalInt.empty(), "", rows));
            }
            mass.ifPresent(
                    each -> fit(IMPULSE, massFit(each, likelihood), List.of(MASS), rows, monitor.part(IMPULSE, 0, 0)));
            for (int i = 0; i < names.size() && goesOn(); i++) {
                String name = names.get(i);
                double share = 1.0 / names.size();
                try {
                    fit(
                            name,
                            hypothesisFit(name, likelihood),
                            List.of(ALL, CLASSES, FOLDS, MASS),
                            rows,
                            monitor.part(name, i * share, (i + 1) * share));
                } catch (RequestException e) {
                    failures.add(new ComparisonResult.Failure(name, e.refusals()));
                }
                ComparisonResult soFar = result(rows);
                if (!soFar.groups().isEmpty()) {
                    listener.reached(soFar);
                }
            }
            return result(rows);
        }

        private CachedFit hypothesisFit(String name, Likelihood likelihood) {
            Optional<String> hypothesis = Optional.of(name).filter(each -> !each.equals(ComparisonRequest.DEFAULT));
            FitParameters wanted = new FitParameters(
                    base.model(), hypothesis, request.conditions().changes().values());
            Space space = wanted.spaceBeside(request.parameters());
            return new CachedFit(
                    folder.resolve(name),
                    base.under(hypothesis, wanted, space),
                    likelihood,
                    request.fit(hypothesis).begun(space));
        }

        private CachedFit massFit(ImpulseResponses mass, Likelihood likelihood) {
            FitCheckpoint begun =
                    request.fit(Optional.empty()).begun(mass.problem().space());
            return new CachedFit(
                    folder.resolve(IMPULSE),
                    mass.problem(),
                    likelihood.of(mass.positions()),
                    begun.with("null model", Hashes.sha256(mass.file())));
        }

        /** Fits one, and scores it on each group of observations. */
        private void fit(
                String name, CachedFit fit, List<String> groups, FittedObservations rows, ProgressMonitor part) {
            FitState end = fit.run(
                    request.settings(),
                    ProgressMonitor.of((what, share) -> part.report(what, FIT * share), part::isCancelled));
            if (!end.isDone()) {
                return;
            }
            Optional<ParameterPoint> best = end.best().map(FitState.Best::point);
            if (best.isEmpty() || best.get().jacobian().isEmpty()) {
                failures.add(new ComparisonResult.Failure(
                        name,
                        List.of(new RequestException.Refusal(
                                RequestException.About.OTHER,
                                end.ended().get(0).why().words() + " in " + end.evaluations()
                                        + " evaluations, so there is nothing to compare.",
                                ""))));
                return;
            }
            Surrogate surrogate = Surrogate.of(
                    best.get().x(),
                    new ObservationModel.Answer.Found(
                            best.get().predicted(), best.get().jacobian()));
            Posterior linearised = new Posterior(fit.problem().space(), fit.likelihood(), surrogate);
            String ending = end.ended().get(0).why().words();
            for (String group : groups) {
                // the null model of mass has no other observations
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
                                linearised,
                                surrogate,
                                own,
                                group.equals(CLASSES) ? classOf : UnaryOperator.identity(),
                                request.seed(),
                                ProgressMonitor.of(
                                        (each, done) -> part.report(what, from + share * done), part::isCancelled))
                        .map(found -> isWhole
                                ? new CrossValidation(
                                        Criteria.at(linearised, best.get().x()), found.scores())
                                : found)
                        .ifPresent(found -> add(
                                group,
                                name,
                                found,
                                isWhole ? OptionalInt.of(end.evaluations()) : OptionalInt.empty(),
                                ending,
                                rows));
            }
        }

        private List<Integer> at(String group) {
            return positions.getOrDefault(group, List.of());
        }

        private void add(
                String group,
                String name,
                CrossValidation found,
                OptionalInt evaluations,
                String ending,
                FittedObservations rows) {
            entries.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(new ComparisonResult.Entry(
                            name,
                            found,
                            evaluations,
                            ending,
                            group.equals(ALL) || group.equals(CLASSES) ? classes(found, rows) : List.of()));
        }

        private List<ClassScore> classes(CrossValidation found, FittedObservations rows) {
            Laboratory laboratory = request.data().laboratory();
            List<HeldOut> heldOut = found.scores().stream()
                    .flatMap(score -> score.heldOut().stream())
                    .toList();
            return ClassScore.of(
                    ObservationScore.of(heldOut, rows, laboratory),
                    laboratory.groups().keySet());
        }

        private ComparisonResult result(FittedObservations rows) {
            List<ComparisonResult.Group> groups = new ArrayList<>();
            for (String id : List.of(ALL, CLASSES, FOLDS, MASS)) {
                List<ComparisonResult.Entry> own = entries.getOrDefault(id, List.of());
                if (!own.isEmpty()) {
                    groups.add(new ComparisonResult.Group(id, title(id, rows), own));
                }
            }
            return new ComparisonResult(groups, failures, goesOn());
        }

        private String title(String id, FittedObservations rows) {
            long studies = at(id).stream()
                    .map(row -> rows.data().get(row).study())
                    .distinct()
                    .count();
            String what = switch (id) {
                case CLASSES -> "All observations, whole classes of studies left out";
                case FOLDS -> "Folds and directions alone";
                case MASS -> "Mass alone";
                default -> "All observations";
            };
            return what + ": " + at(id).size() + " observations of " + studies + (studies == 1 ? " study" : " studies");
        }
    }
}
