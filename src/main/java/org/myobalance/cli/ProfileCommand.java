package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.myobalance.fit.FitSettings;
import org.myobalance.fit.FitState;
import org.myobalance.fit.FittedObservations;
import org.myobalance.fit.Likelihood;
import org.myobalance.fit.MultiStart;
import org.myobalance.fit.ObservationModel;
import org.myobalance.fit.Posterior;
import org.myobalance.fit.Space;
import org.myobalance.io.AtomicFiles;
import org.myobalance.model.Model;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.ProfileTable;
import org.myobalance.sample.Profile;
import org.myobalance.sample.ProfileCheck;
import org.myobalance.sample.Profiler;
import org.myobalance.sample.Surrogate;
import org.myobalance.whatif.ParallelRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code profile}: what data say of each parameter, when all others make the best of it. */
@Command(
        name = "profile",
        description = "Profiles the likelihood of parameters: 90 %% intervals of data alone, and whether each is"
                + " identifiable, one-sided, flat or known by its prior only.",
        footer = {
            "",
            "Examples:",
            "  ./myobalance profile --fit out/fit/fit.json --out out/profile",
            "  ./myobalance profile models/studies/louis-2007.json --parameters murf1_stress --out out/profile"
        })
final class ProfileCommand implements Callable<Integer> {
    /** A place this far below the top is no optimum [nats]. */
    private static final double BELOW = 0.1;

    @Mixin
    private StudyFiles files = new StudyFiles();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private FitOptions wants = new FitOptions();

    @Option(
            names = "--fit",
            paramLabel = "DIR/fit.json",
            description =
                    "Start from what a fit found instead of the model file's values, and profile the parameters that"
                            + " it fitted.")
    private Optional<Path> fit = Optional.empty();

    @Option(
            names = "--no-check",
            description = "Do not ask the model itself at the ends of the intervals, two evaluations a parameter.")
    private boolean unchecked;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for profiles.csv, profile-curves.csv and the figure.")
    private Path folder = Path.of("out");

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        Model model = files.model();
        Optional<String> hypothesis = method.hypothesis(model);
        Map<String, Double> changes = method.changes(model);
        Optional<StartFromFit> from = fit.map(file -> new StartFromFit(file, files, method, wants.robust));
        FitParameters wanted = new FitParameters(
                model, hypothesis, from.map(each -> each.over(changes)).orElse(changes));
        Space space = wanted.space(
                wants.parameters.orElse(from.map(StartFromFit::parameters).orElse(FitParameters.ESTIMABLE)));
        FitProblem problem = FitProblem.of(files, method, wanted, space);
        AtomicFiles.makeFolder(folder);
        try (Interrupt interrupt = new Interrupt();
                ProgressLine line = console.progress()) {
            Progress progress = new Progress(problem, interrupt, line);
            FittedObservations first = problem.first(progress.of("rows with their errors", 0, 0.1));
            if (!progress.goesOn()) {
                return stopped(interrupt, "nothing is done yet.");
            }
            FitProblem.requirePredictions(first);
            Likelihood likelihood = new Likelihood(first.data(), wants.robust);
            Posterior slow = problem.posterior(likelihood, progress.of("derivatives", 0.1, 1));
            Posterior.Point centre = slow.at(space.start(), true);
            if (!(centre.answer() instanceof ObservationModel.Answer.Found found)) {
                String why = ((ObservationModel.Answer.None) centre.answer()).why();
                return progress.goesOn() ? failed(why) : stopped(interrupt, "nothing is done yet.");
            }
            Posterior cheap = new Posterior(space, likelihood, Surrogate.of(space.start(), found));
            console.say(beginning(cheap, centre, from));
            List<Profile> profiles = profiles(cheap, progress, line);
            if (profiles.isEmpty()) {
                return stopped(interrupt, "nothing is profiled yet.");
            }
            Figures.remove(folder, ProfileFigures.OF_PROFILE);
            ProfileTable before = new ProfileTable(model, profiles, List.of());
            write(before);
            // a JVM on its way out draws no figures; one that is there stays
            List<String> written = new ArrayList<>(List.of("profiles.csv", "profile-curves.csv"));
            if (!interrupt.wasAsked()) {
                written.addAll(figures(before));
            }
            Posterior asked = problem.posterior(likelihood, progress.silent());
            List<ProfileCheck> checks = unchecked ? List.of() : checks(asked, cheap, profiles, progress, line);
            ProfileTable table = new ProfileTable(model, profiles, checks);
            write(table);
            if (!checks.isEmpty() && !interrupt.wasAsked()) {
                figures(table);
            }
            console.say(table.text());
            console.say("Written to " + folder + ": " + String.join(", ", written) + ".");
            return progress.goesOn()
                    ? ExitCode.DONE
                    : stopped(
                            interrupt,
                            profiles.size() + " of " + space.size() + " parameters are profiled, " + checks.size()
                                    + " ends checked.");
        }
    }

    /** Parts of the work on one line, and whether it goes on. */
    private record Progress(FitProblem problem, Interrupt interrupt, ProgressLine line) {
        boolean goesOn() {
            return !interrupt.wasAsked() && !problem.deadline().isPassed();
        }

        ParallelRuns.Watch of(String what, double start, double end) {
            return watch(share -> line.report("profile: " + what, start + (end - start) * share));
        }

        ParallelRuns.Watch silent() {
            return watch(share -> {});
        }

        private ParallelRuns.Watch watch(DoubleConsumer heard) {
            return ParallelRuns.Watch.of(heard, this::goesOn);
        }
    }

    /** What is profiled, and whether it is done about an optimum. */
    private String beginning(Posterior cheap, Posterior.Point centre, Optional<StartFromFit> from) {
        List<String> lines = new ArrayList<>();
        int free = cheap.space().size();
        int rows = cheap.likelihood().data().size();
        lines.add("Profiling " + free + (free == 1 ? " parameter" : " parameters") + " under " + rows
                + (rows == 1 ? " row" : " rows") + " about the values of "
                + from.map(each -> each.file().toString()).orElse("the model file"));
        if (from.isPresent() && !from.get().isOfTheseData(files)) {
            lines.add("The fit was to other studies or with another laboratory: its values may be no optimum here.");
        }
        MultiStart climb = new MultiStart(cheap, FitSettings.defaults());
        double top = climb.run(climb.begin(), new Silent())
                .best()
                .map(best -> best.log())
                .orElse(centre.log());
        if (top - centre.log() > BELOW) {
            lines.add(String.format(
                    Locale.ROOT,
                    "That is no optimum: made straight there, the model promises a ln density %.1f higher elsewhere. Fit"
                            + " first, then profile with --fit DIR/fit.json.",
                    top - centre.log()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /** A climb over cheap rows is over at once. */
    private static final class Silent implements MultiStart.Watch {
        @Override
        public void reached(FitState state, double share) {
            // nobody waits for it
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    }

    private static List<Profile> profiles(Posterior cheap, Progress progress, ProgressLine line) {
        AtomicInteger done = new AtomicInteger();
        return Profiler.all(
                cheap,
                cheap.space().start(),
                progress::goesOn,
                each -> line.report(
                        "profile: curves",
                        done.incrementAndGet() / (double) cheap.space().size()));
    }

    private static List<ProfileCheck> checks(
            Posterior slow, Posterior cheap, List<Profile> profiles, Progress progress, ProgressLine line) {
        long ends = profiles.stream()
                .mapToLong(each ->
                        each.low().stream().count() + each.high().stream().count())
                .sum();
        AtomicInteger done = new AtomicInteger();
        return ProfileCheck.run(
                slow,
                cheap,
                profiles,
                progress::goesOn,
                each -> line.report(
                        "profile: end " + done.incrementAndGet() + " of " + ends, done.get() / (double) ends));
    }

    private void write(ProfileTable table) {
        table.writeCsv(folder.resolve("profiles.csv"));
        table.writeCurves(folder.resolve("profile-curves.csv"));
    }

    private List<String> figures(ProfileTable table) {
        try {
            return ProfileFigures.write(folder, table.model(), table.profiles(), table.basis());
        } catch (PlotFailure e) {
            throw new FaultyRequest("The tables are in " + folder + ", but no figure: " + e.getMessage());
        }
    }

    private int stopped(Interrupt interrupt, String how) {
        console.complain(interrupt.ending() + ": " + how);
        return interrupt.code();
    }

    private int failed(String why) {
        console.complain("There is nothing to profile about: " + why);
        return ExitCode.FAILED;
    }
}
