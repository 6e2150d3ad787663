package org.myobalance.exchange;

import static org.myobalance.exchange.ContentMath.apply;
import static org.myobalance.exchange.ContentMath.ci;
import static org.myobalance.exchange.ContentMath.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.model.State;
import org.myobalance.units.Dimension;

/**
 * The stops of a regimen as events with exact times. What repeats is written once: a parameter holds when the period under way began,
 * each stop of a period is an event some hours later, and the first stop of the next period moves the parameter on by one period.
 * Before and after a programme the parameter lies past any time, so that none of its events can fire.
 *
 * <p>No event depends on the order of two at one instant: those that set levels are of one stream, and the others add.
 */
final class SbmlEvents {
    /** Past the end of any run, and still far from where a double loses milliseconds [h]. */
    private static final double NEVER = 1e9;

    /** Past this, programs that look for each event at each step get slow, and a file is no longer one that a person can read. */
    private static final int MOST = 5000;

    private final Model model;
    private final SbmlIds ids;
    private final SbmlUnits units;
    private final RegimenStops stops;
    private final String hours;
    private final XmlText events = XmlText.at(3);
    private final XmlText parameters = XmlText.at(3);
    private int count;

    private SbmlEvents(Model model, SbmlIds ids, SbmlUnits units, RegimenStops stops) {
        this.model = model;
        this.ids = ids;
        this.units = units;
        this.stops = stops;
        hours = units.of(Dimension.of("time"));
    }

    /** What one stop changes: the variable and the mathematics of its new value. */
    private interface Actions {
        Map<String, String> assignments(int action, int before);
    }

    /**
     * Writes the events of a regimen.
     *
     * @throws RequestException if more than five thousand stops do not repeat
     */
    static SbmlEvents of(Model model, SbmlIds ids, SbmlUnits units, RegimenStops stops) {
        SbmlEvents written = new SbmlEvents(model, ids, units, stops);
        written.stream("levels", stops.levelStream(), written::levels);
        for (int i = 0; i < stops.doseStreams().size(); i++) {
            written.stream("dose_" + (i + 1), stops.doseStreams().get(i), (action, before) -> written.doses(action));
        }
        return written;
    }

    /** Number of events. */
    int size() {
        return count;
    }

    /** The parameters that the events move, as lines of a list of parameters. */
    XmlText parameters() {
        return parameters;
    }

    /** Writes the list of events, if there is one. */
    void write(XmlText text) {
        if (count > 0) {
            text.open("listOfEvents").lines(events).close();
        }
    }

    private Map<String, String> levels(int action, int before) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            Input input = model.inputs().get(i);
            double then = stops.levels().get(action).get(i);
            if (then != stops.levels().get(before).get(i)) {
                assignments.put(
                        ids.of(input.id()), number(then, units.of(input.unit().dimension())));
            }
        }
        return assignments;
    }

    private Map<String, String> doses(int action) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (int i = 0; i < model.states().size(); i++) {
            State state = model.states().get(i);
            double amount = stops.doses().get(action).get(i);
            if (amount != 0) {
                String id = ids.of(state.id());
                assignments.put(
                        id,
                        apply(
                                "plus",
                                ci(id),
                                number(amount, units.of(state.unit().dimension()))));
            }
        }
        return assignments;
    }

    private void stream(String word, StopStream stream, Actions actions) {
        Programmes found = Programmes.of(stream, stops.periods(), stops.horizon());
        refuseMany(found);
        Map<Long, Integer> before = new TreeMap<>();
        for (int i = 0; i < stream.size(); i++) {
            before.put(stream.tick(i), i == 0 ? 0 : stream.action(i - 1));
        }
        int[] number = {0};
        for (Programmes.Single single : found.singles()) {
            event(
                    word + "_once_" + ++number[0],
                    "once, " + duration(RegimenStops.hours(single.tick())) + " after the start",
                    since(RegimenStops.hours(single.tick())),
                    actions.assignments(single.action(), before.getOrDefault(single.tick(), 0)));
        }
        for (int p = 0; p < found.programmes().size(); p++) {
            String id = ids.fresh(word + "_period_" + (p + 1));
            parameters.empty(
                    "parameter",
                    "id",
                    id,
                    "name",
                    "when the period under way of these stops began",
                    "value",
                    Double.toString(NEVER),
                    "units",
                    hours,
                    "constant",
                    "false");
            programme(id, found.programmes().get(p), actions);
            for (Programmes.Activation activation : found.activations()) {
                if (activation.programme() == p) {
                    Programme followed = found.programmes().get(p);
                    Map<String, String> first = actions.assignments(
                            followed.edges().get(0).action(), before.getOrDefault(activation.from(), 0));
                    followed(id, activation, first);
                }
            }
        }
    }

    private void refuseMany(Programmes found) {
        if (found.singles().size() > MOST) {
            throw new RequestException(
                    RequestException.About.OTHER,
                    "the regimen has " + found.singles().size() + " stops that do not repeat, and at most " + MOST
                            + " are written as events.",
                    "Choose a shorter horizon, or let sessions be missed regularly (\"regular\": true).");
        }
    }

    /** The stops of one period, in the order in which they come; the first is that of the next period. */
    private void programme(String id, Programme programme, Actions actions) {
        List<Programme.Edge> edges = programme.edges();
        for (int k = 0; k < edges.size(); k++) {
            Programme.Edge edge = edges.get(k);
            int previous = edges.get(k == 0 ? edges.size() - 1 : k - 1).action();
            Map<String, String> assignments = new LinkedHashMap<>(actions.assignments(edge.action(), previous));
            double period = RegimenStops.hours(programme.period());
            double after = k == 0 ? period : RegimenStops.hours(edge.offset());
            if (k == 0) {
                assignments.put(id, apply("plus", ci(id), hours(period)));
            }
            event(
                    id + "_stop_" + (k + 1),
                    duration(after) + " into a period of " + duration(period),
                    apply("geq", apply("minus", ContentMath.TIME, ci(id)), hours(after)),
                    assignments);
        }
    }

    private void followed(String id, Programmes.Activation activation, Map<String, String> first) {
        double from = RegimenStops.hours(activation.from());
        Map<String, String> begin = new LinkedHashMap<>(first);
        begin.put(id, hours(from));
        event(
                id + "_from_" + from,
                "the first period begins " + duration(from) + " after the start",
                since(from),
                begin);
        activation
                .until()
                .ifPresent(until -> event(
                        id + "_until_" + until,
                        "the last period is over",
                        since(until),
                        Map.of(id, number(NEVER, hours))));
    }

    private String since(double time) {
        return apply("geq", ContentMath.TIME, hours(time));
    }

    private String hours(double time) {
        return number(time, hours);
    }

    private static String duration(double time) {
        return String.format(Locale.ROOT, "%.4f", time).replaceAll("\\.?0+$", "") + " h";
    }

    private void event(String id, String name, String condition, Map<String, String> assignments) {
        count++;
        events.open(
                        "event",
                        "sboTerm",
                        "SBO:0000231",
                        "id",
                        ids.fresh(id),
                        "name",
                        name,
                        "useValuesFromTriggerTime",
                        "true")
                .open("trigger", "initialValue", "true", "persistent", "true")
                .xml(ContentMath.math(condition))
                .close()
                .open("listOfEventAssignments");
        List<String> variables = new ArrayList<>(assignments.keySet());
        for (String variable : variables) {
            events.open("eventAssignment", "variable", variable)
                    .xml(ContentMath.math(assignments.getOrDefault(variable, "")))
                    .close();
        }
        events.close().close();
    }
}
