package org.myobalance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.design.Curve;
import org.myobalance.design.DesignResult;
import org.myobalance.design.Sizes;
import org.myobalance.plot.Format;
import org.myobalance.plot.PowerFigure;

/** Makes the figure of {@code design}: power against people, one panel for each question. */
final class DesignFigures {
    /** Name of the figure, without its ending. */
    static final String NAME = "power";

    private static final List<String> NOTE = List.of(
            "Spreads between persons fall with people; those between laboratories, draws and what the model does not know do not.");
    private static final String PEOPLE = "People of the smallest group";
    /** The axis ends at so many times the largest size that reaches 90 %, and not before the least. */
    private static final double BEYOND = 1.5;

    private static final int LEAST_AXIS = 40;

    private DesignFigures() {}

    /**
     * Writes the figure.
     *
     * @return the file's name
     */
    static String write(Path folder, DesignResult result) {
        return Figures.write(folder, NAME, PowerFigure.of(PEOPLE, questions(result), NOTE), Format.PNG);
    }

    /** One question for each change to be found and each pair of hypotheses, with a curve for each experiment. */
    static List<PowerFigure.Question> questions(DesignResult result) {
        List<Sizes> all = new ArrayList<>();
        result.finds().forEach(each -> all.add(each.sizes()));
        result.separations().forEach(each -> all.add(each.sizes()));
        int needed = all.stream()
                .flatMapToInt(each -> each.forNinety().stream())
                .max()
                .orElse(0);
        double end = Math.max(LEAST_AXIS, BEYOND * needed);
        Map<String, List<PowerFigure.Curve>> questions = new LinkedHashMap<>();
        result.separations()
                .forEach(each -> add(
                        questions,
                        each.pair().first() + " or " + each.pair().second(),
                        curve(each.experiment().id(), each.sizes().curve(), end)));
        result.finds()
                .forEach(each -> add(
                        questions,
                        each.experiment().id() + ", " + each.row().id(),
                        curve(
                                each.find().words() + ", " + each.basis().words(),
                                each.sizes().curve(),
                                end)));
        return questions.entrySet().stream()
                .map(each -> new PowerFigure.Question(each.getKey(), each.getValue()))
                .toList();
    }

    private static void add(Map<String, List<PowerFigure.Curve>> questions, String question, PowerFigure.Curve curve) {
        questions.computeIfAbsent(question, key -> new ArrayList<>()).add(curve);
    }

    private static PowerFigure.Curve curve(String label, Curve curve, double end) {
        List<Curve.Point> shown = curve.points().stream()
                .filter(each ->
                        each.people() <= end || each.equals(curve.points().get(0)))
                .toList();
        return new PowerFigure.Curve(
                label,
                shown.stream().mapToDouble(Curve.Point::people).toArray(),
                shown.stream().mapToDouble(Curve.Point::power).toArray());
    }
}
