package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.model.Rate;
import org.myobalance.units.Unit;

/** Puts rates into an order in which each uses earlier ones only. */
final class Ordering {
    private final Faults faults;
    private final Map<String, XmlElement> places;
    private final XmlElement model;
    private final List<Rate> ordered = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> underway = new LinkedHashSet<>();

    Ordering(Faults faults, Map<String, XmlElement> places, XmlElement model) {
        this.faults = faults;
        this.places = places;
        this.model = model;
    }

    List<Rate> of(Map<String, Expr> rates) {
        for (String id : rates.keySet()) {
            visit(id, rates);
        }
        return ordered;
    }

    private void visit(String id, Map<String, Expr> rates) {
        Expr law = rates.get(id);
        if (law == null || done.contains(id)) {
            return;
        }
        if (!underway.add(id)) {
            XmlElement at = places.getOrDefault(id, model);
            List<String> circle = new ArrayList<>(underway);
            circle.subList(0, circle.indexOf(id)).clear();
            circle.add(id);
            faults.add(at.fault(
                    "rules need each other's value: " + String.join(" → ", circle),
                    "Break the circle: one of them must not use the next."));
            done.add(id);
            return;
        }
        ExprNames.used(law).forEach(name -> visit(name, rates));
        underway.remove(id);
        if (done.add(id)) {
            ordered.add(new Rate(id, Unit.ONE, law, ""));
        }
    }
}
