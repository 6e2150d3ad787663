package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.List;
import org.myobalance.hybrid.Event;
import org.myobalance.model.Expr;

/** The formulas of events. */
final class EventLaws {
    private EventLaws() {}

    static List<Expr> of(List<Event> events) {
        List<Expr> laws = new ArrayList<>();
        events.forEach(event -> laws.addAll(of(event)));
        return laws;
    }

    static List<Expr> of(Event event) {
        List<Expr> laws = new ArrayList<>();
        laws.add(event.trigger());
        event.delay().ifPresent(laws::add);
        event.priority().ifPresent(laws::add);
        event.assignments().forEach(each -> laws.add(each.value()));
        return laws;
    }
}
