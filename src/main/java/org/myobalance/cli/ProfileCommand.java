package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.myobalance.inference.LinearisedProfiles;
import org.myobalance.inference.ProfileRequest;
import org.myobalance.inference.Profiling;
import org.myobalance.inference.StudyData;
import org.myobalance.io.OutputFolder;
import org.myobalance.plot.PlotFailure;
import org.myobalance.report.ProfileTable;
import org.myobalance.sample.Profile;
import org.myobalance.sample.ProfileCheck;
import org.myobalance.simulate.ProgressMonitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code profile}: what data say about each parameter, maximised over all others. */
@Command(
        name = "profile",
        description = {
            "Profiles the likelihood of parameters: 90 %% intervals of data alone, and whether each is"
                    + " identifiable, one-sided, flat or known by its prior only.",
            "Into DIR go profiles.csv, profile-curves.csv and the figure; there is no checkpoint."
        },
        footer = {
            "",
            "Examples:",
            "  ./myobalance profile --fit out/fit/fit.json --out out/profile",
            "  ./myobalance profile models/studies/louis-2007.json --parameters murf1_stress --out out/profile"
        })
final class ProfileCommand implements Callable<Integer> {
    private static final String NAMES = "(profiles|profile-curves)\\.csv|" + ProfileFigures.OF_PROFILE;

    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private FitOptions.Chosen parameters = new FitOptions.Chosen();

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

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() {
        StudyData data = fit.map(file -> options.data(console, file)).orElseGet(() -> options.data(console));
        Profiling profiling = Profiling.of(new ProfileRequest(data, options.conditions(), fit, parameters.names()));
        // the folder is closed before the JVM may end
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(options.folder(), NAMES);
                ProgressLine line = console.progress()) {
            ProgressMonitor monitor = interrupt.monitor(line, "profile: ");
            Profiling.Start start = profiling.start(monitor);
            if (start instanceof Profiling.Start.Failed failed) {
                console.complain("There is nothing to profile about: " + failed.why());
                return ExitCode.FAILED;
            }
            return start instanceof Profiling.Start.Ready ready
                    ? profile(ready.profiles(), monitor, interrupt, output)
                    : stopped(interrupt, "nothing is done yet.");
        }
    }

    private int profile(LinearisedProfiles start, ProgressMonitor monitor, Interrupt interrupt, OutputFolder output) {
        tellBeginning(start);
        List<Profile> profiles = start.profiles(monitor);
        if (profiles.isEmpty()) {
            return stopped(interrupt, "nothing is profiled yet.");
        }
        ProfileTable before = new ProfileTable(start.model(), profiles, List.of());
        write(before, output);
        // a JVM on its way out draws no figures; one that is there stays
        List<String> written = new ArrayList<>(List.of("profiles.csv", "profile-curves.csv"));
        if (!interrupt.wasAsked()) {
            written.addAll(figures(before, output));
        }
        // where nothing finished would be replaced, what is done stays from here on
        if (!output.hasEarlier()) {
            output.commit();
        }
        List<ProfileCheck> checks = unchecked ? List.of() : start.checks(profiles, monitor);
        ProfileTable table = new ProfileTable(start.model(), profiles, checks);
        write(table, output);
        if (!checks.isEmpty() && !interrupt.wasAsked()) {
            figures(table, output);
        }
        console.say(table.text());
        if ((interrupt.wasAsked() || start.isPastDeadline()) && output.hasEarlier()) {
            return stopped(
                    interrupt,
                    "nothing is written, the profiles of an earlier command in " + output.path()
                            + " are left as they were.");
        }
        output.commit();
        console.say("Written to " + options.folder() + ": " + String.join(", ", written) + ".");
        boolean isWhole = !interrupt.wasAsked() && !start.isPastDeadline();
        return isWhole
                ? ExitCode.DONE
                : stopped(
                        interrupt,
                        profiles.size() + " of " + start.posterior().space().size() + " parameters are profiled, "
                                + checks.size() + " ends checked.");
    }

    /** What is profiled, and whether it is done about an optimum. */
    private void tellBeginning(LinearisedProfiles start) {
        int free = start.posterior().space().size();
        int rows = start.posterior().likelihood().data().size();
        console.say("Profiling " + free + (free == 1 ? " parameter" : " parameters") + " under " + rows
                + (rows == 1 ? " observation" : " observations") + " about the values of "
                + start.fit().map(Path::toString).orElse("the model file"));
        if (!start.isFitOfTheseData()) {
            console.say("The fit was to other studies or with another laboratory: its values may be no optimum here.");
        }
        start.gainElsewhere()
                .ifPresent(gain -> console.say(String.format(
                        Locale.ROOT,
                        "That is no optimum: linearised there, the model promises a ln density %.1f higher elsewhere. Fit"
                                + " first, then profile with --fit DIR/fit.json.",
                        gain)));
    }

    private static void write(ProfileTable table, OutputFolder output) {
        table.writeCsv(output.staging().resolve("profiles.csv"));
        table.writeCurves(output.staging().resolve("profile-curves.csv"));
    }

    private static List<String> figures(ProfileTable table, OutputFolder output) {
        try {
            return ProfileFigures.write(output.staging(), table.model(), table.profiles(), table.basis());
        } catch (PlotFailure e) {
            output.commit();
            throw new FaultyRequest("The tables are in " + output.path() + ", but no figure: " + e.getMessage());
        }
    }

    private int stopped(Interrupt interrupt, String how) {
        console.complain(interrupt.ending() + ": " + how);
        return interrupt.code();
    }
}
