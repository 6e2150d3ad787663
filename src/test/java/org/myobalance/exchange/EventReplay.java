package org.myobalance.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What the events of an SBML text do, as the specification has it: an event fires when its trigger turns true. States do not move between
 * events, so that only times, levels and doses are told. Triggers of ours are time, or time less a parameter, at or past a number.
 */
final class EventReplay {
    private record Event(String since, double after, Map<String, Element> assignments) {}

    private final SbmlDocument document;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Double> values = new LinkedHashMap<>();

    EventReplay(SbmlDocument document) {
        this.document = document;
        for (Element parameter : document.all("parameter")) {
            if (parameter.hasAttribute("value")) {
                values.put(parameter.getAttribute("id"), Double.parseDouble(parameter.getAttribute("value")));
            }
        }
        for (Element species : document.all("species")) {
            values.put(species.getAttribute("id"), Double.parseDouble(species.getAttribute("initialAmount")));
        }
        document.all("event").forEach(this::add);
    }

    private void add(Element event) {
        List<Element> trigger = SbmlDocument.children(
                SbmlDocument.math(SbmlDocument.all(event, "trigger").get(0)));
        Element left = trigger.get(1);
        boolean isDifference = left.getLocalName().equals("apply");
        String since = isDifference
                ? SbmlDocument.children(left).get(2).getTextContent().strip()
                : "";
        Map<String, Element> assignments = new LinkedHashMap<>();
        SbmlDocument.all(event, "eventAssignment")
                .forEach(each -> assignments.put(each.getAttribute("variable"), SbmlDocument.math(each)));
        events.add(new Event(since, document.value(trigger.get(2), Map.of()), assignments));
    }

    /** Told each time at which a value changed, and the values from then on. */
    @FunctionalInterface
    interface Watcher {
        void changed(double time, Map<String, Double> values);
    }

    /** Goes on to the end, and tells each time at which one of the names changed. */
    void run(double end, List<String> names, Watcher watcher) {
        boolean[] isTrue = new boolean[events.size()];
        for (int i = 0; i < isTrue.length; i++) {
            isTrue[i] = 0 >= at(events.get(i));
        }
        Map<String, Double> before = named(names);
        while (true) {
            double next = Double.POSITIVE_INFINITY;
            for (int i = 0; i < isTrue.length; i++) {
                if (!isTrue[i]) {
                    next = Math.min(next, at(events.get(i)));
                }
            }
            if (next >= end) {
                return;
            }
            fire(next, isTrue);
            Map<String, Double> now = named(names);
            if (!now.equals(before)) {
                watcher.changed(next, now);
            }
            before = now;
        }
    }

    private Map<String, Double> named(List<String> names) {
        Map<String, Double> now = new HashMap<>();
        names.forEach(name -> now.put(name, values.get(name)));
        return now;
    }

    /** When the trigger of an event turns true, as things stand. */
    private double at(Event event) {
        return event.since().isEmpty() ? event.after() : values.getOrDefault(event.since(), Double.NaN) + event.after();
    }

    private void fire(double time, boolean[] isTrue) {
        List<Map<String, Double>> changes = new ArrayList<>();
        for (int i = 0; i < isTrue.length; i++) {
            if (!isTrue[i] && time >= at(events.get(i))) {
                isTrue[i] = true;
                Map<String, Double> change = new LinkedHashMap<>();
                events.get(i).assignments().forEach((id, math) -> change.put(id, document.value(math, values)));
                changes.add(change);
            }
        }
        changes.forEach(values::putAll);
        for (int i = 0; i < isTrue.length; i++) {
            boolean holds = time >= at(events.get(i));
            if (holds && !isTrue[i]) {
                throw new AssertionError("an event fires as another one moves its clock, at " + time + " h");
            }
            isTrue[i] = holds;
        }
    }
}
