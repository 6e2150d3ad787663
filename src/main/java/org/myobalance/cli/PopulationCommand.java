package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.myobalance.calibration.ParameterChoice;
import org.myobalance.io.OutputFolder;
import org.myobalance.person.Coverage;
import org.myobalance.plot.Format;
import org.myobalance.plot.PlotFailure;
import org.myobalance.population.Baseline;
import org.myobalance.population.Cohort;
import org.myobalance.population.CohortCheck;
import org.myobalance.population.Group;
import org.myobalance.population.Life;
import org.myobalance.population.Lives;
import org.myobalance.population.LowShares;
import org.myobalance.population.Percentiles;
import org.myobalance.population.Population;
import org.myobalance.population.PopulationReader;
import org.myobalance.population.ShareLimits;
import org.myobalance.regimen.Regimen;
import org.myobalance.report.CohortTable;
import org.myobalance.report.LowSharesTable;
import org.myobalance.report.PercentilesTable;
import org.myobalance.report.QuestionRecord;
import org.myobalance.simulate.RunOptions;
import org.myobalance.study.LaboratoryReader;
import org.myobalance.study.MethodError;
import org.myobalance.units.Hours;
import org.myobalance.units.Names;
import org.myobalance.whatif.CutOff;
import org.myobalance.whatif.FinishedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code population}: simulated persons beside cohorts, and how often intervals hold the truth. */
@Command(
        name = "population",
        description = {
            "Shows simulated persons of a population beside cohorts that it was not made from.",
            "--coverage treats each of them as a person to be judged by the others: how often does its interval hold the truth?"
        },
        footer = {"", "Example:", "  ./myobalance population models/populations/european.json --lives 48 --out out"})
final class PopulationCommand implements Callable<Integer> {
    private static final double READ_AT = 70 * Hours.YEAR;
    private static final double ASKED_AT = 80 * Hours.YEAR;

    @Parameters(paramLabel = "POPULATION", arity = "0..1", description = "Population file.")
    private Optional<Path> populationFile = Optional.empty();

    @Option(
            names = "--lives",
            paramLabel = "N",
            defaultValue = "48",
            description = "Persons of each sex (default ${DEFAULT-VALUE}).")
    private int number = 48;

    @Option(names = "--coverage", description = "Also count how often 90-per-cent intervals hold the truth.")
    private boolean coverage;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Console console = new Console();

    @Mixin
    private MethodOptions method = new MethodOptions();

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        OptionalInt repeated = question.repeated(console);
        if (repeated.isPresent()) {
            return repeated.getAsInt();
        }
        Path file = populationFile.orElseThrow(() -> new FaultyRequest(
                "population: name a population file, such as models/populations/european.json, or --again."));
        if (!(number >= 3 && number <= 100_000)) {
            throw new FaultyRequest("--lives " + number + ": give a number from 3 to 100000.");
        }
        Population population = new PopulationReader(new Loader()::model).read(file);
        Path laboratory = Loader.laboratoryBeside(population.modelFile());
        Map<String, MethodError> methods = LaboratoryReader.methods(laboratory);
        refuseUnknown(file, population, methods);
        ParameterChoice chosen = parameters.chosen(population.modelFile(), population.model());
        ParameterOptions.announce(console, chosen, number + " persons of each sex", Map.of());
        List<Path> files = new ArrayList<>(List.of(file, population.modelFile(), laboratory));
        chosen.file().ifPresent(files::add);
        QuestionRecord record = question.record(Optional.of(file), files);
        FinishedRuns finished = new FinishedRuns();
        RunOptions options = method.runOptions();
        List<CohortCheck.Row> rows = new ArrayList<>();
        List<LowShares.Row> low = new ArrayList<>();
        List<Percentiles.Row> percentiles = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        int fewest = number;
        try (Interrupt interrupt = console.interrupt();
                OutputFolder output = OutputFolder.open(
                        question.folder(),
                        "(cohorts|cut-offs|percentiles)\\.csv|below-cut-offs\\.(png|svg)|reading\\.txt|question\\.json")) {
            resume.begin(output, record, finished, console);
            for (boolean female : new boolean[] {false, true}) {
                Optional<Group> group = population.group(female);
                if (group.isPresent() && !interrupt.wasAsked()) {
                    Lives.Result lives = lives(population, group.get(), chosen, options, finished, interrupt);
                    troubles.addAll(lives.troubles());
                    fewest = Math.min(fewest, lives.lives().size());
                    low.addAll(LowShares.of(group.get(), lives.lives()));
                    percentiles.addAll(Percentiles.of(group.get(), lives.lives()));
                    rows.addAll(CohortCheck.of(population.cohorts(), group.get(), lives.lives(), methods));
                    if (coverage && lives.lives().size() > 2) {
                        sentences.addAll(coverage(group.get(), lives.lives(), methods));
                    }
                }
            }
            if (interrupt.wasAsked() || options.deadline().isPassed()) {
                console.complain(
                        interrupt.ending() + ": nothing was written. " + ResumeOption.keep(output, record, finished));
                return interrupt.code();
            }
            CohortTable.write(output.staging().resolve("cohorts.csv"), population, rows);
            LowSharesTable.write(output.staging().resolve("cut-offs.csv"), low);
            PercentilesTable.write(output.staging().resolve("percentiles.csv"), percentiles);
            sentences.add(0, misses(rows));
            sentences.addAll(1, LowSharesTable.reading(low, population.cutOffs()));
            LowSharesTable.fewLives(fewest).ifPresent(sentences::add);
            QuestionOptions.write(output, sentences, record);
            output.commit();
            draw(output, low, population.cutOffs());
            ResumeOption.end(output, true, console);
            console.say(CohortTable.text(population, rows));
            console.say(LowSharesTable.text(low));
            sentences.forEach(console::say);
            console.say("Written to " + question.folder() + ": cohorts.csv, cut-offs.csv, percentiles.csv, "
                    + (low.isEmpty() ? "" : "below-cut-offs.png, below-cut-offs.svg, ")
                    + "reading.txt and question.json.");
            troubles.stream().limit(3).forEach(console::complain);
            return troubles.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void draw(OutputFolder output, List<LowShares.Row> low, CutOff judged) {
        if (low.isEmpty()) {
            return;
        }
        try {
            for (Format format : List.of(Format.PNG, Format.SVG)) {
                Figures.write(output.staging(), "below-cut-offs", PopulationFigure.of(low, judged), format);
            }
        } catch (PlotFailure e) {
            console.complain("No figure: " + e.getMessage());
        }
        output.commit();
    }

    /** A method with no error known would count as one without. */
    private static void refuseUnknown(Path file, Population population, Map<String, MethodError> methods) {
        for (Cohort cohort : population.cohorts()) {
            String method = cohort.method();
            if (!method.equals(Cohort.UNKNOWN_METHOD) && !methods.containsKey(method)) {
                throw new FaultyRequest(file + ": cohort \"" + cohort.study() + "\" was measured by \"" + method
                        + "\", which is no method of the laboratory. " + Names.hint(method, methods.keySet()));
            }
        }
    }

    private Lives.Result lives(
            Population population,
            Group group,
            ParameterChoice chosen,
            RunOptions options,
            FinishedRuns finished,
            Interrupt interrupt) {
        Lives lives = new Lives(population, group, chosen, number, options, seed.seed, finished);
        try (ProgressLine progress = console.progress()) {
            return lives.run(
                    IntStream.range(0, number).boxed().toList(),
                    lives.drawnSubjects(),
                    Regimen.sedentary("habitual", "Habitual life"),
                    population.oldest(),
                    interrupt.watch(progress, group.female() ? "women" : "men"));
        }
    }

    /** Shares below a value that differ by more than ten of a hundred persons. */
    private static String misses(List<CohortCheck.Row> rows) {
        List<CohortCheck.Row> shares = rows.stream()
                .filter(row -> row.what() == CohortCheck.What.BELOW)
                .toList();
        long far = shares.stream()
                .filter(row -> Math.abs(row.observed() - row.simulated()) > 0.1)
                .count();
        List<CohortCheck.Row> counted =
                shares.stream().filter(row -> row.cohort().n().isPresent()).toList();
        long inside = counted.stream().filter(PopulationCommand::isInside).count();
        return "Of " + shares.size() + " shares below a value, " + far
                + " differ from the cohort by more than 10 of 100 persons; of the " + counted.size()
                + " whose cohort says how many persons it had, " + inside + " lie within its 95 % interval.";
    }

    /** Whether the share of the model lies within what chance in the cohort leaves open (Wilson). */
    private static boolean isInside(CohortCheck.Row row) {
        ShareLimits limits = ShareLimits.of(row.observed(), row.cohort().n().orElseThrow());
        return limits.low() <= row.simulated() && row.simulated() <= limits.high();
    }

    private List<String> coverage(Group group, List<Life> lives, Map<String, MethodError> methods) {
        List<String> sentences = new ArrayList<>();
        List<Coverage.Reading> readings = new ArrayList<>();
        Optional<Integer> target = group.position("alm_index");
        MethodError dxa = methods.get("dxa");
        MethodError grip = methods.get("handgrip");
        if (target.isEmpty() || dxa == null || grip == null) {
            return List.of("Coverage needs alm_index, dxa and handgrip.");
        }
        sentences.add(
                sentence(group, "nothing measured", Coverage.of(lives, readings, target.get(), ASKED_AT, seed.seed)));
        readings.add(new Coverage.Reading(target.get(), dxa, READ_AT));
        sentences.add(sentence(group, "DXA at 70 y", Coverage.of(lives, readings, target.get(), ASKED_AT, seed.seed)));
        group.position("grip_strength").ifPresent(position -> {
            readings.add(new Coverage.Reading(position, grip, READ_AT));
            sentences.add(sentence(
                    group, "DXA and grip at 70 y", Coverage.of(lives, readings, target.get(), ASKED_AT, seed.seed)));
        });
        return sentences;
    }

    private static String sentence(Group group, String measured, Coverage coverage) {
        Baseline index = group.baselines().get(group.position("alm_index").orElseThrow());
        return String.format(
                Locale.ROOT,
                "%s, %s: the 90 %% interval of ALM/h² at 80 y holds the truth of %d of %d simulated persons (%.0f %%); mean width"
                        + " %.2f %s.",
                group.female() ? "Women" : "Men",
                measured,
                coverage.held(),
                coverage.persons(),
                100 * coverage.share(),
                index.unit().fromBase(coverage.meanWidth()),
                index.unit().text());
    }
}
