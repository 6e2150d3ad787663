package org.myobalance.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.myobalance.model.Model;
import org.myobalance.model.Observable;
import org.myobalance.model.RequestException;
import org.myobalance.sensitivity.Bootstrap;
import org.myobalance.sensitivity.Design;
import org.myobalance.sensitivity.Evaluations;
import org.myobalance.simulate.ProgressMonitor;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;

/**
 * Global sensitivity of numbers of a scenario: all inputs vary at once over their whole distributions, so that bends of the model and
 * interactions count, which {@link Explaining} does not see. For one thread, which uses all cores.
 */
public final class GlobalSensitivity {
    /** Powers of {@link ExplainOptions#compared}. */
    private static final double EXACT = 1.5;
    /** Points for each core at a time: few enough to hold all that is known of their runs. */
    private static final int BATCH = 64;

    private final List<Question> questions;
    private final ExplainOptions options;
    private final SensitivityMethod method;
    private final Model model;
    private final List<ArmPlan> plans;
    private final Reach reach;
    private final ChosenInputs chosen;
    private final Design design;

    /**
     * Plans the runs. Nothing is simulated yet.
     *
     * @param questions which numbers, of the same arms at the same age
     * @param options how they are simulated
     * @param request which inputs vary
     * @param method which measures, from how many points
     * @throws RequestException if an input does not exist or cannot vary, groups overlap, or the method cannot be used
     */
    public GlobalSensitivity(
            List<Question> questions, ExplainOptions options, InputRequest request, SensitivityMethod method) {
        this.questions = atOneAge(questions);
        this.options = options;
        this.method = method;
        Question first = this.questions.get(0);
        model = first.scenario().model();
        plans = first.arms().stream()
                .map(arm -> ArmPlans.of(
                        model,
                        arm,
                        first.scenario().seed(),
                        options.hypothesis(),
                        options.parameters().parameters().values(),
                        options.changes()))
                .toList();
        List<Observable> observables =
                this.questions.stream().map(Question::observable).toList();
        reach = Reach.of(first, observables, options.hypothesis(), options.changes());
        if (request.isOverDraws() && method.kind() != SensitivityMethod.Kind.SOBOL) {
            throw new RequestException(
                    RequestException.About.OTHER,
                    "over draws: draws of a calibration have no distance, which elementary effects are divided by.",
                    "Choose method sobol, or vary over priors.");
        }
        chosen = ChosenInputs.of(
                request, model, options.parameters().parameters().calibration(), reach);
        design = method.design(InputGroups.of(chosen.inputs(), request.groups()));
    }

    /** Where one is a mean over an interval, all are read at its end, some minutes away at most. */
    private static List<Question> atOneAge(List<Question> questions) {
        double age = questions.stream()
                .filter(Question::isMean)
                .findFirst()
                .orElse(questions.get(0))
                .age();
        return questions.stream()
                .map(each -> new Question(each.scenario(), each.arm(), each.against(), each.observable(), age))
                .toList();
    }

    /**
     * The inputs.
     *
     * @return one for each dimension of the design
     */
    public List<SensitivityInput> inputs() {
        return chosen.inputs();
    }

    /**
     * Uncertain parameters that do not vary, because they are terms of a sum that the model file declares.
     *
     * @return ids
     */
    public List<String> leftOut() {
        return chosen.leftOut();
    }

    /**
     * The design.
     *
     * @return inputs or groups of them, and points
     */
    public Design design() {
        return design;
    }

    /**
     * How many runs there will be.
     *
     * @return one for each arm and point
     */
    public long runs() {
        return (long) design.points().size() * plans.size();
    }

    /**
     * Simulates all points and analyses the numbers.
     *
     * @param monitor hears how far it is, and may stop it
     * @param estimate hears, before most of the work, about how long it will take; not where some of it was done earlier
     * @return the analyses, or why there are none
     */
    public SensitivityAnswer answer(ProgressMonitor monitor, Consumer<Duration> estimate) {
        boolean isResumed = !options.finished().isEmpty();
        List<MovedRuns.Term> terms = MovedRuns.terms(plans, questions.get(0).age());
        ProgressMonitor stopping = monitor.until(options.run().deadline());
        MovedRuns runs = runs(terms);
        List<MovedRuns.Value> unmoved = runs.allUnmoved(stopping);
        Optional<String> trouble =
                unmoved.stream().flatMap(each -> each.trouble().stream()).findFirst();
        if (trouble.isPresent()) {
            return stopping.isCancelled() ? stopped() : new SensitivityAnswer.Missing(trouble.get());
        }
        int total = design.points().size();
        PointRuns points = new PointRuns(runs, chosen.inputs(), reach.chosen(), total, stopping);
        if (!isResumed) {
            estimate(runs, stopping, estimate);
        }
        Evaluations found = Evaluations.of(
                design.points(),
                questions.size(),
                points,
                BATCH * Runtime.getRuntime().availableProcessors(),
                stopping::isCancelled);
        return found.isWhole() ? analysed(found, unmoved) : stopped();
    }

    private MovedRuns runs(List<MovedRuns.Term> terms) {
        return new MovedRuns(
                model,
                terms,
                questions.stream().map(each -> each.observable().id()).toList(),
                questions.stream().anyMatch(Question::isMean)
                        ? Optional.of(questions.get(0).scenario().every())
                        : Optional.empty(),
                options.compared(MovedRuns.longest(terms), EXACT),
                options.finished());
    }

    /** Times the first points, of which the first few also warm up the program; what they give is kept. */
    private void estimate(MovedRuns runs, ProgressMonitor monitor, Consumer<Duration> estimate) {
        int cores = Runtime.getRuntime().availableProcessors();
        int total = design.points().size();
        if (total > 4 * cores) {
            PointRuns first = new PointRuns(
                    runs,
                    chosen.inputs(),
                    reach.chosen(),
                    total,
                    ProgressMonitor.of((what, share) -> {}, monitor::isCancelled));
            first.of(design.points().between(0, cores));
            long start = System.nanoTime();
            first.of(design.points().between(cores, 3 * cores));
            double each = (System.nanoTime() - start) / (2.0 * cores);
            if (!monitor.isCancelled()) {
                estimate.accept(Duration.ofNanos((long) (each * (total - 3.0 * cores))));
            }
        }
    }

    private SensitivityAnswer analysed(Evaluations found, List<MovedRuns.Value> unmoved) {
        Bootstrap bootstrap = Bootstrap.usual(method.seed());
        List<OutputSensitivity> outputs = new ArrayList<>();
        IntStream.range(0, questions.size())
                .forEach(i -> outputs.add(new OutputSensitivity(
                        questions.get(i), unmoved.get(i).number(), design.analyse(found.output(i), bootstrap))));
        return new SensitivityAnswer.Found(
                method, chosen.inputs(), outputs, design.points().size(), found.failed(), found.reasons());
    }

    private static SensitivityAnswer stopped() {
        return new SensitivityAnswer.Missing(
                "Stopped before every run was done: measures of a part of the points would mislead, so nothing is told.");
    }
}
