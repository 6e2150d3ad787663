package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;
import org.myobalance.regimen.Regimen;
import org.myobalance.simulate.ProgressMonitor;

/**
 * Seeks the best programmes of a plan: all of them where the budget allows, else by {@link ProgrammeSearch}. Those of the
 * front are run again as {@code run} does, under draws, and compared with references and neighbours. For one thread, which
 * uses all cores.
 */
public final class Planning {
    /** So many combinations are looked at one by one, to count those that the limits of load allow. */
    private static final double LOOKED_AT = 20_000;
    /** Programmes of the front that are told, spread over it. */
    private static final int TOLD = 6;
    /** Costs of what no limit allows are above those of anything that it does. */
    private static final double FORBIDDEN = 1e100;

    private final PlanQuestion question;
    private final PlanOptions options;
    private final Programmes programmes;
    private final ProgrammeRuns runs;
    private final boolean withDraws;
    private final Map<List<Integer>, Evaluation> archive = new LinkedHashMap<>();

    /**
     * Prepares the search. Nothing is run yet.
     *
     * @param question the plan
     * @param options how it is sought
     * @throws RequestException if aims or limits need draws, and there are fewer than two; if the budget is below one
     */
    public Planning(PlanQuestion question, PlanOptions options) {
        this.question = question;
        this.options = options;
        programmes = question.programmes();
        runs = new ProgrammeRuns(question, options);
        withDraws = question.aims().stream().anyMatch(Aim::needsDraws)
                || question.limits().stream()
                        .anyMatch(limit -> limit instanceof Limit.Reached reached && reached.probability() > 0);
        if (withDraws && runs.draws() < 2) {
            throw new RequestException(
                    About.OTHER,
                    question.file()
                            + (question.aims().stream().anyMatch(Aim::needsDraws) ? ", /aims" : ", /limits/outcomes")
                            + ": an aim or a limit is over draws, and there are " + runs.draws() + ".",
                    "Ask for two draws or more, or leave \"statistic\" and \"probability\" out.");
        }
        if (options.evaluations() < 1) {
            throw new RequestException(
                    About.OTHER, options.evaluations() + " evaluations find nothing.", "Ask for at least one.");
        }
    }

    /**
     * Seeks, and tells what was found.
     *
     * @param monitor hears how far it is, and may stop it: what is known by then is told without bands
     * @return the answer
     * @throws RequestException if no programme keeps the limits of load together
     */
    public PlanAnswer answer(ProgressMonitor monitor) {
        Optional<List<List<Integer>>> allowed = allowed();
        if (allowed.filter(List::isEmpty).isPresent()) {
            throw LoadConflict.refusal(question, programmes);
        }
        boolean isWhole =
                allowed.filter(each -> each.size() <= options.evaluations()).isPresent();
        ProgressMonitor searching = shares(monitor, 0, 0.5);
        if (isWhole) {
            evaluate(allowed.orElseThrow(), searching);
        } else {
            search(allowed, searching);
        }
        boolean isCut = isStopped(monitor);
        List<Evaluation> front = front();
        List<Evaluation> near = List.of();
        // what is called best has no better neighbour, also where the budget ended before that was sure
        for (Optional<Evaluation> best = Optional.empty();
                !front.isEmpty() && !best.equals(Optional.of(front.get(0))); ) {
            best = Optional.of(front.get(0));
            near = neighbours(front.get(0), shares(monitor, 0.5, 0.6));
            front = front();
        }
        List<Evaluation> tried = archive.values().stream()
                .filter(each -> excess(each.programme()) <= 0)
                .toList();
        List<Programme> shown =
                spread(front).stream().map(Evaluation::programme).collect(Collectors.toList());
        int chosen = shown.size();
        question.references().forEach(regimen -> shown.add(reference(regimen)));
        List<Evaluation> told = runs.told(shown, shares(monitor, 0.6, 1));
        isCut |= told.size() < shown.size();
        List<Evaluation> first = told.size() < shown.size() ? spread(front) : List.copyOf(told.subList(0, chosen));
        List<Evaluation> references =
                told.size() < shown.size() ? List.of() : List.copyOf(told.subList(chosen, told.size()));
        return new PlanAnswer(
                question,
                first,
                references,
                near,
                tried,
                allowed.map(each -> (double) each.size()).orElse(programmes.combinations()),
                isWhole && !isCut,
                isCut);
    }

    /** The programmes so far that keep every limit and that no other beats in all aims, the best by the first aim first. */
    private List<Evaluation> front() {
        List<Evaluation> kept = archive.values().stream()
                .filter(each -> each.trouble().isEmpty()
                        && each.broken(question.limits()).isEmpty())
                .toList();
        return ParetoFront.of(kept, each -> each.costs(question.aims()));
    }

    private boolean isStopped(ProgressMonitor monitor) {
        return monitor.isCancelled() || options.run().deadline().isPassed();
    }

    /** Picks that are a regimen and keep the limits of load; empty where there are too many to look at. */
    private Optional<List<List<Integer>>> allowed() {
        if (programmes.combinations() > LOOKED_AT) {
            return Optional.empty();
        }
        Set<List<Integer>> allowed = new LinkedHashSet<>();
        programmes.forEach(picks ->
                programmes.of(picks).filter(each -> excess(each) <= 0).ifPresent(each -> allowed.add(each.picks())));
        return Optional.of(List.copyOf(allowed));
    }

    /** By how much a programme is beyond limits of load. */
    private double excess(Programme programme) {
        return question.limits().stream()
                .mapToDouble(limit -> Math.max(0, Evaluation.excess(limit, programme.load())))
                .sum();
    }

    private void search(Optional<List<List<Integer>>> allowed, ProgressMonitor monitor) {
        List<Integer> sizes = programmes.choices().stream().map(Choice::size).toList();
        // loads cost nothing, so that of all points only those are counted that are run
        int[] run = {0};
        ProgrammeSearch search = new ProgrammeSearch(
                sizes,
                question.aims().size(),
                points -> {
                    List<List<Integer>> asked = points.stream()
                            .filter(point -> programmes
                                    .of(point)
                                    .filter(each -> excess(each) <= 0)
                                    .isPresent())
                            .map(point -> programmes.of(point).orElseThrow().picks())
                            .distinct()
                            .filter(point -> !archive.containsKey(point))
                            .limit(Math.max(0, options.evaluations() - run[0]))
                            .toList();
                    int before = archive.size();
                    evaluate(asked, part(monitor, run[0], asked.size()));
                    run[0] += archive.size() - before;
                    boolean isEnough = run[0] >= options.evaluations() || isStopped(monitor);
                    return isEnough
                            ? List.of()
                            : points.stream().map(this::costs).toList();
                },
                20 * options.evaluations());
        allowed.ifPresent(all -> search.begin(spread(all, Math.min(all.size(), 24))));
        search.search(question.seed());
    }

    private ProgressMonitor part(ProgressMonitor monitor, int done, int more) {
        double all = options.evaluations();
        return shares(monitor, Math.min(1, done / all), Math.min(1, (done + more) / all));
    }

    /** Costs of a point; of one that is not allowed so much that any allowed one is better, and less the nearer it is. */
    private List<Double> costs(List<Integer> point) {
        int aims = question.aims().size();
        Optional<Programme> programme = programmes.of(point);
        if (programme.isEmpty()) {
            return Collections.nCopies(aims, Double.MAX_VALUE);
        }
        Evaluation evaluation = archive.get(programme.get().picks());
        double excess = evaluation == null
                ? 1e3 * excess(programme.get())
                : evaluation.broken(question.limits()).size();
        return excess > 0 || evaluation == null
                ? Collections.nCopies(aims, FORBIDDEN * (1 + excess))
                : evaluation.costs(question.aims());
    }

    private void evaluate(List<List<Integer>> points, ProgressMonitor monitor) {
        List<Programme> fresh = points.stream()
                .filter(point -> !archive.containsKey(point))
                .map(point -> programmes.of(point).orElseThrow())
                .toList();
        runs.compared(fresh, withDraws, monitor)
                .forEach(each -> archive.put(each.programme().picks(), each));
    }

    /** Those one step away that are a regimen, whether they keep the limits or not. */
    private List<Evaluation> neighbours(Evaluation best, ProgressMonitor monitor) {
        List<Integer> sizes = programmes.choices().stream().map(Choice::size).toList();
        List<List<Integer>> near = ProgrammeSearch.neighbours(best.programme().picks(), sizes).stream()
                .flatMap(point -> programmes.of(point).stream())
                .map(Programme::picks)
                .distinct()
                .filter(point -> !point.equals(best.programme().picks()))
                .toList();
        evaluate(near, monitor);
        return near.stream().filter(archive::containsKey).map(archive::get).toList();
    }

    static Programme reference(Regimen regimen) {
        return new Programme(List.of(), Map.of(), regimen, "", WeeklyLoad.of(regimen));
    }

    /** Some of a list, its first and last among them. */
    private static <T> List<T> spread(List<T> all, int count) {
        if (all.size() <= count) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) Math.round(i * (all.size() - 1) / (count - 1.0))));
        }
        return some.stream().distinct().toList();
    }

    private static List<Evaluation> spread(List<Evaluation> front) {
        return spread(front, TOLD);
    }

    private static ProgressMonitor shares(ProgressMonitor monitor, double from, double to) {
        return ProgressMonitor.of(
                (what, share) -> monitor.report("programmes", from + share * (to - from)), monitor::isCancelled);
    }
}
