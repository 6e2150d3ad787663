package org.myobalance.sbml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myobalance.hybrid.Event;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.model.ExprNames;
import org.myobalance.units.Names;

/** Finds names in formulas that nothing in the model has. */
final class NameCheck {
    private final Faults faults;
    private final Map<String, XmlElement> places;
    private final XmlElement model;

    NameCheck(Faults faults, Map<String, XmlElement> places, XmlElement model) {
        this.faults = faults;
        this.places = places;
        this.model = model;
    }

    void check(Set<String> known, Map<String, Expr> rates, Map<String, Expr> initial, List<Event> events) {
        rates.forEach((id, law) -> check(known, id, law));
        initial.forEach((id, law) -> {
            check(known, id, law);
            if (!known.contains(id)) {
                faults.add(place(id).fault("there is no symbol \"" + id + "\"", Names.hint(id, List.copyOf(known))));
            }
        });
        events.forEach(event -> EventLaws.of(event).forEach(law -> check(known, "event " + event.id(), law)));
    }

    private void check(Set<String> known, String id, Expr law) {
        for (String name : ExprNames.used(law)) {
            if (!known.contains(name)) {
                faults.add(place(id).fault("unknown name \"" + name + "\"", Names.hint(name, List.copyOf(known))));
            }
        }
    }

    private XmlElement place(String id) {
        XmlElement exact = places.get(id);
        if (exact != null) {
            return exact;
        }
        int open = id.indexOf('(');
        String inner = open < 0 ? id : id.substring(open + 1, id.length() - 1);
        return open < 0 ? model : place(inner);
    }
}
