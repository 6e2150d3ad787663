package org.myobalance.petab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myobalance.io.FaultyInputException;

class ProblemReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private String refused(TinyProblem tiny) {
        return String.valueOf(assertThrows(FaultyInputException.class, () -> ProblemReader.read(tiny.file()))
                        .getMessage())
                .replace(folder + "/", "");
    }

    @Test
    void bothVersionsGiveOneKindOfProblem() {
        Problem first = ProblemReader.read(TinyProblem.first(folder).file());
        assertEquals(1, first.version());
        assertEquals(
                List.of("c0", "c1"),
                first.experiments().stream().map(Experiment::id).toList());
        assertEquals(
                List.of("observableParameter1_obs"), first.observables().get(0).placeholders());
        assertEquals(Double.POSITIVE_INFINITY, first.measurements().get(2).time());
        assertEquals(2, first.estimated().size());
        assertEquals(6, first.files().size());
        Problem second = ProblemReader.read(TinyProblem.second(folder).file());
        assertEquals(2, second.version());
        assertEquals(2, second.experiments().get(0).periods().size());
        assertEquals(1.5, second.experiments().get(0).periods().get(1).start());
    }

    /** A line of a table of version 1 in the place of another one, and what is said of it. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "measurements.tsv | observableId?simulationConditionId?time?measurement?noiseParameters#obs?c0?1?5?sd#"
                        + " | measurements.tsv:2:12, observableParameters: 0 values for 1 placeholder of the observable",
                "measurements.tsv | observableId?simulationConditionId?time#obs?c0?1#"
                        + " | measurements.tsv:1:1, measurement: column \"measurement\" is missing",
                "measurements.tsv | observableId?simulationConditionId?time?measurement?observableParameters?noiseParameters"
                        + "#abs?c0?1?5?2?sd# | measurements.tsv:2:1, observableId: unknown observable \"abs\"",
                "measurements.tsv | observableId?simulationConditionId?time?measurement?observableParameters?noiseParameters"
                        + "#obs?c9?1?5?2?sd# | measurements.tsv:2:5, simulationConditionId: unknown condition \"c9\"",
                "measurements.tsv | observableId?simulationConditionId?time?measurement?observableParameters?noiseParameters"
                        + "#obs?c0?1?5?2?sigma# | measurements.tsv:2:14, noiseParameters: unknown parameter \"sigma\"",
                "measurements.tsv | observableId?simulationConditionId?time?measurement?observableParameters?noiseParameters"
                        + "#obs?c0?one?5?2?sd# | measurements.tsv:2:8, time: \"one\" is no number",
                "observables.tsv | observableId?observableFormula?noiseFormula#obs?2 * y?1#"
                        + " | observables.tsv:2:9, observableFormula: unknown name \"y\"",
                "observables.tsv | observableId?observableFormula?noiseFormula#obs?2 * (x?1#"
                        + " | observables.tsv:2:9, observableFormula: \"(\" is never closed",
                "observables.tsv | observableId?observableFormula?noiseFormula?noiseDistribution#obs?x?1?poisson#"
                        + " | observables.tsv:2:9, noiseDistribution: unknown word \"poisson\"",
                "observables.tsv | observableId?observableFormula?noiseFormula#obs?x?1#obs?x?1#"
                        + " | observables.tsv:3:1, observableId: \"obs\" appears twice",
                "conditions.tsv | conditionId?sauce#c0?0#c1?1#"
                        + " | conditions.tsv:1:13, sauce: \"sauce\" is no name of the model, and no formula has it",
                "conditions.tsv | conditionId?source#c0?k *#c1?1#"
                        + " | conditions.tsv:2:7, source: unexpected the end",
                "parameters.tsv | parameterId?parameterScale?lowerBound?upperBound?nominalValue?estimate#k?ln?1?2?1?1#"
                        + " | parameters.tsv:2:3, parameterScale: unknown word \"ln\"",
                "parameters.tsv | parameterId?parameterScale?lowerBound?upperBound?nominalValue?estimate#k?lin?3?2?1?1#"
                        + " | parameters.tsv:2:7, lowerBound: the lower bound lies above the upper one",
                "parameters.tsv | parameterId?parameterScale?lowerBound?upperBound?nominalValue?estimate#k?lin?1?2?1?2#"
                        + " | parameters.tsv:2:13, estimate: \"2\" is neither yes nor no",
                "parameters.tsv | parameterId?parameterScale?lowerBound?upperBound?nominalValue?estimate#k?lin?1?2??0#"
                        + " | parameters.tsv:2:11, nominalValue: a parameter that is not estimated has no value",
                "parameters.tsv | parameterId?parameterScale?lowerBound?upperBound?nominalValue?estimate"
                        + "?objectivePriorType?objectivePriorParameters#k?lin?1?2?1?1?normal?1;-1#"
                        + " | parameters.tsv:2:22, objectivePriorParameters: no distribution has the parameters 1;-1"
            })
    void faultsStandAtTheirCells(String file, String table, String told) {
        String text = table.replace('?', '\t').replace('#', '\n');
        String message = refused(TinyProblem.first(folder).put(file, text));
        assertTrue(message.lines().anyMatch(line -> line.equals(told + ".")), message);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "experiments.tsv | experimentId?time?conditionId#e?0?#e?1?triple#"
                        + " | experiments.tsv:3:5, conditionId: unknown condition \"triple\"",
                "experiments.tsv | experimentId?time?conditionId#e?0?#e?inf?double#"
                        + " | experiments.tsv:3:3, time: a period cannot begin at infinity",
                "experiments.tsv | experimentId?time?conditionId#e?2?double#"
                        + " | measurements.tsv:2:7, time: the experiment begins at 2.0",
                "conditions.tsv | conditionId?targetId?targetValue#double?x?2#double?x?3#"
                        + " | conditions.tsv:3:8, targetId: condition \"double\" sets \"x\" twice",
                "conditions.tsv | conditionId?targetId?targetValue#double?z?2#"
                        + " | conditions.tsv:2:8, targetId: \"z\" is no name of the model, and no formula has it"
            })
    void faultsOfVersion2StandAtTheirCells(String file, String table, String told) {
        String text = table.replace('?', '\t').replace('#', '\n');
        String message = refused(TinyProblem.second(folder).put(file, text));
        assertTrue(message.lines().anyMatch(line -> line.equals(told + ".")), message);
    }

    @Test
    void manyFaultsAreToldAtOnce() {
        String message = refused(TinyProblem.first(folder)
                .put("observables.tsv", "observableId\tobservableFormula\tnoiseFormula\nobs\ty\tz\n"));
        assertTrue(message.contains("unknown name \"y\"") && message.contains("unknown name \"z\""), message);
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        TinyProblem tiny = TinyProblem.second(folder);
        String yaml = """
                format_version: 2.0.0
                parameter_files: [parameters.tsv]
                model_files:
                  decay: {language: pysb, location: model.py}
                observable_files: [observables.tsv]
                measurement_files: [measurements.tsv]
                extensions:
                  sciml: {version: 0.1.0, required: true}
                """;
        String message = refused(tiny.put("problem.yaml", yaml));
        assertTrue(message.contains("the extension \"sciml\" of PEtab is not supported"), message);
        assertTrue(message.contains("a model in the language \"pysb\""), message);
        assertTrue(refused(tiny.put("problem.yaml", "format_version: 3\n")).contains("format_version 3.0 of PEtab"));
        assertTrue(refused(tiny.put(
                        "problem.yaml",
                        yaml.replace(
                                "language: pysb, location: model.py", "language: sbml, location: http://a.b/c.xml")))
                .contains("an address of the network"));
        assertTrue(refused(tiny.put(
                        "problem.yaml",
                        yaml.replace("[parameters.tsv]", "[missing.tsv]")
                                .replaceAll("(?s)extensions.*", "")
                                .replace("pysb", "sbml")
                                .replace("model.py", "model.xml")))
                .contains("missing.tsv: no such file"));
    }
}
