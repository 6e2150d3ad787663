package org.myobalance.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.myobalance.compile.Listing;
import org.myobalance.model.Clock;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.Parameter;
import org.myobalance.model.Source;
import org.myobalance.model.State;
import org.myobalance.regimen.Timetable;
import org.myobalance.simulate.ParameterSet;
import org.myobalance.simulate.StateVector;
import org.myobalance.system.SparsePattern;

/**
 * A model as one file of C99 that needs nothing but {@code math.h}: right-hand side, sparse Jacobian with its pattern,
 * names, values and, if asked for, the stops of a regimen. The expressions are those of the bytecode.
 */
public final class CFile {
    private static final CNotation NOTATION = new CNotation();

    private final Model model;
    private final ParameterSet parameters;
    private final StateVector start;
    private final CText text = new CText();

    private CFile(Model model, ParameterSet parameters, StateVector start) {
        this.model = model;
        this.parameters = parameters;
        this.start = start;
    }

    /**
     * A model at the values of its file, without stops.
     *
     * @param model the model
     * @return C99 source text
     */
    public static String of(Model model) {
        return of(model, ParameterSet.defaults(model));
    }

    /**
     * A model without stops, at the initial states of its file.
     *
     * @param model the model
     * @param parameters values of its parameters
     * @return C99 source text
     */
    public static String of(Model model, ParameterSet parameters) {
        StateVector initial = StateVector.of(
                model.states().stream().mapToDouble(State::initial).toArray());
        return new CFile(model, parameters, initial).write(Optional.empty());
    }

    /**
     * A model with the person and the regimen of one run.
     *
     * @param model the model
     * @param parameters values of its parameters [base units]
     * @param start states at time zero of the timetable
     * @param timetable whose stops are listed
     * @return C99 source text
     */
    public static String of(Model model, ParameterSet parameters, StateVector start, Timetable timetable) {
        return new CFile(model, parameters, start).write(Optional.of(StopTable.of(model, parameters, timetable)));
    }

    private String write(Optional<StopTable> stops) {
        Listing listing = Listing.of(model);
        SparsePattern pattern = listing.jacobianPattern();
        text.comment(CHeading.lines(model, pattern.size(), stops.isPresent()));
        text.line("#include <math.h>").line("");
        text.define("MODEL_STATES", model.states().size());
        text.define("MODEL_PARAMETERS", model.parameters().size());
        text.define("MODEL_INPUTS", model.inputs().size());
        text.define("MODEL_ENTRIES", pattern.size());
        sources();
        values();
        pattern(pattern);
        text.line(CHeading.FUNCTIONS);
        function("model_rhs", "yDot", "dy/dt = f(y, p, u) [state unit/h]", listing.rhs(NOTATION));
        function(
                "model_jacobian",
                "values",
                "the entries of df/dy, in the order of model_column",
                listing.jacobian(NOTATION));
        stops.ifPresent(this::stops);
        return text.toString();
    }

    private void sources() {
        List<String> lines = new ArrayList<>();
        lines.add("Sources");
        model.sources().values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(source -> lines.add(source(source)));
        if (lines.size() > 1) {
            text.comment(lines);
        }
    }

    private static String source(Source source) {
        return "  " + source.id() + ": " + source.citation()
                + source.doi().map(doi -> " doi:" + doi).orElse("");
    }

    private void values() {
        List<State> states = model.states();
        text.strings("model_state_name", states.stream().map(State::id).toList());
        text.described(
                "model_initial",
                start.toArray(),
                i -> unit(states.get(i).unit().text()) + states.get(i).meaning());
        text.comment(List.of("Typical size of each state; an absolute tolerance is rtol times a share of it."));
        text.described(
                "model_scale", all(states, State::scale), i -> states.get(i).id());
        text.comment(List.of("1 where a state moves over days and longer."));
        text.integers(
                "model_slow",
                states.stream()
                        .map(state -> state.clock() == Clock.SLOW ? 1 : 0)
                        .toList());
        List<Parameter> list = model.parameters();
        text.strings("model_parameter_name", list.stream().map(Parameter::id).toList());
        text.described(
                "model_parameter",
                parameters.toArray(),
                i -> list.get(i).id() + " " + unit(list.get(i).unit().text())
                        + list.get(i).meaning() + " (" + list.get(i).source() + ")");
        List<Input> inputs = model.inputs();
        text.strings("model_input_name", inputs.stream().map(Input::id).toList());
        text.described(
                "model_rest",
                all(inputs, Input::rest),
                i -> unit(inputs.get(i).unit().text())
                        + inputs.get(i).meaning()
                        + inputs.get(i)
                                .into()
                                .map(state -> ", a dose into " + state)
                                .orElse(""));
    }

    private static String unit(String unit) {
        return "[" + unit + "] ";
    }

    private static <T> double[] all(List<T> list, ToDoubleFunction<T> value) {
        return list.stream().mapToDouble(value).toArray();
    }

    private void pattern(SparsePattern pattern) {
        List<Integer> rowStart = new ArrayList<>();
        for (int i = 0; i <= pattern.rows(); i++) {
            rowStart.add(pattern.rowStart(i));
        }
        List<Integer> column = new ArrayList<>();
        for (int k = 0; k < pattern.size(); k++) {
            column.add(pattern.column(k));
        }
        text.comment(List.of("Row i of df/dy has the entries model_row_start[i] to model_row_start[i + 1] - 1."));
        text.integers("model_row_start", rowStart);
        text.integers("model_column", column);
        ByColumns columns = ByColumns.of(pattern);
        text.comment(List.of("The same by columns; entry k there is entry model_by_column[k] of the rows."));
        text.integers("model_column_start", columns.start());
        text.integers("model_row", columns.row());
        text.integers("model_by_column", columns.entry());
    }

    private void function(String name, String result, String meaning, List<Listing.Assignment> assignments) {
        text.comment(List.of(meaning));
        text.line("void " + name + "(const double *y, const double *p, const double *u, double *" + result + ") {");
        text.line("    (void)y, (void)p, (void)u;");
        for (Listing.Assignment assignment : assignments) {
            String left = assignment.isShared()
                    ? "const double " + NOTATION.shared(assignment.index())
                    : result + "[" + assignment.index() + "]";
            text.line("    " + left + " = " + assignment.expression() + ";");
        }
        text.line("}").line("");
    }

    private void stops(StopTable stops) {
        text.comment(List.of(
                "The regimen: at model_stop_time[k] [h] add row model_stop_dose[k] of model_dose to the states,",
                "then hold row model_stop_level[k] of model_level as u until the next stop. Before the first stop",
                "row 0 holds. model_stop_kind[k]: " + kinds() + "."));
        text.define("MODEL_STOPS", stops.size());
        text.line("const double model_horizon = " + CNotation.number(stops.horizon()) + ";");
        text.rows("model_level", "MODEL_INPUTS", stops.levels());
        text.rows("model_dose", "MODEL_STATES", stops.doses());
        text.numbers("model_stop_time", stops.times());
        text.integers("model_stop_kind", stops.kinds());
        text.integers("model_stop_level", stops.levelRows());
        text.integers("model_stop_dose", stops.doseRows());
    }

    private static String kinds() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < StopTable.KINDS.size(); i++) {
            words.add(i + " "
                    + StopTable.KINDS.get(i).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return String.join(", ", words);
    }
}
