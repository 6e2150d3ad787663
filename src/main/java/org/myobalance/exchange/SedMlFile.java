package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.model.Model;

/**
 * What to simulate and plot of an SBML file of ours, as SED-ML Level 1 Version 4: the whole run with muscle mass, and the hours around
 * a bout with one plot for each quantity.
 */
public final class SedMlFile {
    private static final String NAMESPACE = "http://sed-ml.org/sed-ml/level1/version4";
    private static final String SBML = "http://www.sbml.org/sbml/level3/version2/core";
    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final String MASS = "muscle_mass";

    /** A time course is sampled no more often than this: more points than a plot can show. */
    private static final int MOST_POINTS = 5000;

    private final Model model;
    private final SbmlIds ids;

    private SedMlFile(Model model) {
        this.model = model;
        ids = SbmlFile.idsOf(model);
    }

    /**
     * One time course.
     *
     * @param from first time shown, zero or more [h]
     * @param to last time shown, above {@code from} [h]
     * @param every time between two points, above zero [h]
     */
    public record Course(double from, double to, double every) {
        /**
         * Checks the times. {@inheritDoc}
         *
         * @throws IllegalArgumentException if time runs backwards or has no step
         */
        public Course {
            if (!(from >= 0 && to > from && every > 0)) {
                throw new IllegalArgumentException("no time course from " + from + " to " + to + " every " + every);
            }
        }

        int steps() {
            return (int) Math.max(1, Math.min(MOST_POINTS, Math.round((to - from) / every)));
        }
    }

    /**
     * Writes the description.
     *
     * @param model of the SBML file
     * @param source where the SBML file lies, relative to this one
     * @param life the whole run
     * @param closeUp the hours around a bout
     * @param shown ids of the quantities of the close-up; those that the model lacks are left out
     * @return the text of the file
     */
    public static String of(Model model, String source, Course life, Optional<Course> closeUp, List<String> shown) {
        return new SedMlFile(model).write(source, life, closeUp, shown);
    }

    private String write(String source, Course life, Optional<Course> closeUp, List<String> shown) {
        List<String> masses = known(List.of(MASS));
        List<String> quantities = closeUp.isPresent() ? known(shown) : List.of();
        XmlText text = new XmlText();
        text.open("sedML", "xmlns", NAMESPACE, "xmlns:sbml", SBML, "level", "1", "version", "4");
        text.open("listOfModels")
                .empty(
                        "model",
                        "id",
                        "model",
                        "language",
                        "urn:sedml:language:sbml.level-3.version-2",
                        "source",
                        source)
                .close();
        text.open("listOfSimulations");
        // the whole run last: a program with one time course takes the last
        closeUp.ifPresent(course -> course(text, "close_up", course));
        course(text, "whole_run", life);
        text.close();
        text.open("listOfTasks");
        closeUp.ifPresent(course -> task(text, "close_up"));
        task(text, "whole_run");
        text.close();
        text.open("listOfDataGenerators");
        generators(text, "whole_run", masses);
        if (!quantities.isEmpty()) {
            generators(text, "close_up", quantities);
        }
        text.close();
        text.open("listOfOutputs");
        plots(text, "whole_run", masses);
        plots(text, "close_up", quantities);
        report(text, "whole_run", masses);
        if (!quantities.isEmpty()) {
            report(text, "close_up", quantities);
        }
        text.close();
        return SbmlFile.BEGINNING + text.close();
    }

    private List<String> known(List<String> observables) {
        List<String> known = new ArrayList<>(observables);
        known.removeIf(id -> model.outputIndex(id).isEmpty());
        return known;
    }

    private static void course(XmlText text, String id, Course course) {
        text.open(
                "uniformTimeCourse",
                "id",
                id,
                "initialTime",
                "0",
                "outputStartTime",
                Double.toString(course.from()),
                "outputEndTime",
                Double.toString(course.to()),
                "numberOfSteps",
                Integer.toString(course.steps()));
        text.open("algorithm", "id", id + "_method", "name", "CVODE", "kisaoID", "KISAO:0000019")
                .open("listOfAlgorithmParameters");
        setting(text, id + "_rtol", "relative tolerance", "KISAO:0000209", "1e-08");
        setting(text, id + "_atol", "absolute tolerance", "KISAO:0000211", "1e-10");
        setting(text, id + "_steps", "maximum number of steps", "KISAO:0000415", "1000000");
        text.close().close().close();
    }

    private static void setting(XmlText text, String id, String name, String term, String value) {
        text.empty("algorithmParameter", "id", id, "name", name, "kisaoID", term, "value", value);
    }

    private static void task(XmlText text, String simulation) {
        text.empty("task", "id", simulation + "_task", "modelReference", "model", "simulationReference", simulation);
    }

    private void generators(XmlText text, String simulation, List<String> observables) {
        generator(text, simulation, "time", "time [h]", "symbol", "urn:sedml:symbol:time");
        for (String observable : observables) {
            String sid = ids.of(observable);
            String target = "/sbml:sbml/sbml:model/sbml:listOfParameters/sbml:parameter[@id='" + sid + "']";
            generator(text, simulation, sid, observable, "target", target);
        }
    }

    private static void generator(XmlText text, String simulation, String id, String name, String... where) {
        String of = simulation + "_" + id;
        text.open("dataGenerator", "id", of, "name", name).open("listOfVariables");
        text.empty("variable", "id", of + "_value", where[0], where[1], "taskReference", simulation + "_task");
        text.close()
                .xml("<math xmlns=\"" + MATHML + "\">" + ContentMath.ci(of + "_value") + "</math>")
                .close();
    }

    private void plots(XmlText text, String simulation, List<String> observables) {
        for (String observable : observables) {
            String of = simulation + "_" + ids.of(observable);
            text.open("plot2D", "id", "plot_" + of, "name", observable, "legend", "false");
            text.empty("xAxis", "id", "x_" + of, "type", "linear", "name", "time [h]");
            text.empty("yAxis", "id", "y_" + of, "type", "linear", "name", observable);
            text.open("listOfCurves")
                    .empty(
                            "curve",
                            "id",
                            "curve_" + of,
                            "type",
                            "points",
                            "order",
                            "0",
                            "xDataReference",
                            simulation + "_time",
                            "yDataReference",
                            of)
                    .close();
            text.close();
        }
    }

    private void report(XmlText text, String simulation, List<String> observables) {
        text.open("report", "id", "report_" + simulation, "name", simulation).open("listOfDataSets");
        dataSet(text, simulation, "time", "time [h]");
        observables.forEach(each -> dataSet(text, simulation, ids.of(each), each));
        text.close().close();
    }

    private static void dataSet(XmlText text, String simulation, String id, String label) {
        String of = simulation + "_" + id;
        text.empty("dataSet", "id", "data_" + of, "label", label, "dataReference", of);
    }
}
