package org.myobalance.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.XmlElement;
import org.myobalance.model.Expr;
import org.myobalance.sbml.SbmlModel.Definition;
import org.myobalance.sbml.SbmlModel.SbmlEvent;

/** Reads events, with the meaning that each level gives to what is not said. */
final class EventReader {
    private final Fields fields;
    private final MathReader math;

    EventReader(Fields fields, MathReader math) {
        this.fields = fields;
        this.math = math;
    }

    List<SbmlEvent> read(List<XmlElement> elements, int level) {
        List<SbmlEvent> events = new ArrayList<>();
        for (XmlElement each : elements) {
            Optional<XmlElement> trigger = each.child("trigger");
            List<Definition> assignments = new ArrayList<>();
            for (XmlElement assignment : each.listed("listOfEventAssignments")) {
                Optional<Expr> formula = math.mathOf(assignment);
                Optional<String> variable = assignment.attribute("variable");
                if (formula.isPresent() && variable.isPresent()) {
                    assignments.add(new Definition(assignment, variable.get(), formula.get()));
                }
            }
            boolean isTrueBefore = trigger.isEmpty() || level == 2 || fields.flag(trigger.get(), "initialValue", true);
            boolean isPersistent = trigger.isEmpty() || level == 2 || fields.flag(trigger.get(), "persistent", true);
            events.add(new SbmlEvent(
                    each,
                    each.attribute("id").orElse("number " + (events.size() + 1)),
                    trigger.flatMap(math::mathOf).map(MathTerms::truth),
                    isTrueBefore,
                    isPersistent,
                    each.child("delay").flatMap(math::mathOf),
                    each.child("priority").flatMap(math::mathOf),
                    fields.flag(each, "useValuesFromTriggerTime", true),
                    assignments));
        }
        return events;
    }
}
