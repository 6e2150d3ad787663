package org.myobalance.petab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small problem on disk: x' = −k·x from x0, in PEtab 1 and 2. Each table may be replaced. */
final class TinyProblem {
    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" level="3" version="1">
              <model id="decay">
                <listOfParameters>
                  <parameter id="x" value="7" constant="false"/>
                  <parameter id="x0" value="5" constant="true"/>
                  <parameter id="k" value="1" constant="true"/>
                  <parameter id="source" value="0" constant="true"/>
                </listOfParameters>
                <listOfInitialAssignments>
                  <initialAssignment symbol="x">
                    <math xmlns="http://www.w3.org/1998/Math/MathML"><ci>x0</ci></math>
                  </initialAssignment>
                </listOfInitialAssignments>
                <listOfRules>
                  <rateRule variable="x">
                    <math xmlns="http://www.w3.org/1998/Math/MathML">
                      <apply><minus/><ci>source</ci><apply><times/><ci>k</ci><ci>x</ci></apply></apply>
                    </math>
                  </rateRule>
                </listOfRules>
              </model>
            </sbml>
            """;

    static final String MEASUREMENTS =
            "observableId,simulationConditionId,time,measurement,observableParameters,noiseParameters";

    private final Path folder;

    private TinyProblem(Path folder) {
        this.folder = folder;
    }

    /** A table whose columns commas part here. */
    static String table(String... lines) {
        return String.join("\n", lines).replace(',', '\t') + "\n";
    }

    /** The problem in version 1: x is measured at 1 and 2, with the noise sd. */
    static TinyProblem first(Path folder) {
        TinyProblem tiny = new TinyProblem(folder);
        tiny.put("model.xml", MODEL);
        tiny.put("problem.yaml", """
                format_version: 1
                parameter_file: parameters.tsv
                problems:
                - sbml_files: [model.xml]
                  condition_files: [conditions.tsv]
                  observable_files: [observables.tsv]
                  measurement_files: [measurements.tsv]
                """);
        tiny.put(
                "parameters.tsv",
                table(
                        "parameterId,parameterScale,lowerBound,upperBound,nominalValue,estimate",
                        "k,log10,0.01,100,0.5,1",
                        "sd,lin,0.01,10,0.2,1",
                        "x0,lin,,,4,0"));
        tiny.put("conditions.tsv", "conditionId\tsource\nc0\t0\nc1\t1\n");
        tiny.put(
                "observables.tsv",
                "observableId\tobservableFormula\tnoiseFormula\nobs\tobservableParameter1_obs * x\tnoiseParameter1_obs\n");
        tiny.put(
                "measurements.tsv", table(MEASUREMENTS, "obs,c0,1,5,2,sd", "obs,c0,2,2.5,2,sd", "obs,c1,inf,4.5,2,sd"));
        return tiny;
    }

    /** The same in version 2, where x is doubled at t = 1.5. */
    static TinyProblem second(Path folder) {
        TinyProblem tiny = first(folder);
        tiny.put("problem.yaml", """
                format_version: 2.0.0
                parameter_files: [parameters.tsv]
                model_files:
                  decay: {language: sbml, location: model.xml}
                condition_files: [conditions.tsv]
                experiment_files: [experiments.tsv]
                observable_files: [observables.tsv]
                measurement_files: [measurements.tsv]
                """);
        tiny.put(
                "parameters.tsv",
                table(
                        "parameterId,lowerBound,upperBound,nominalValue,estimate",
                        "k,0.01,100,0.5,true",
                        "sd,0.01,10,0.2,true",
                        "x0,,,4,false"));
        tiny.put("conditions.tsv", "conditionId\ttargetId\ttargetValue\ndouble\tx\t2 * x\n");
        tiny.put("experiments.tsv", "experimentId\ttime\tconditionId\ne\t0\t\ne\t1.5\tdouble\n");
        tiny.put("observables.tsv", "observableId\tobservableFormula\tnoiseFormula\nobs\tx\tsd\n");
        tiny.put(
                "measurements.tsv",
                "observableId\texperimentId\ttime\tmeasurement\nobs\te\t1\t2.5\nobs\te\t1.5\t4\nobs\te\t2\t3\n");
        return tiny;
    }

    /** Writes a file in the place of another one. */
    TinyProblem put(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path file() {
        return folder.resolve("problem.yaml");
    }
}
