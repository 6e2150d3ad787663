package org.myobalance.sbml;

import java.util.Map;
import org.myobalance.io.Faults;
import org.myobalance.io.XmlElement;

/** What of SBML is not supported. Each is refused by name, where it stands. */
final class SbmlSupport {
    private SbmlSupport() {}

    static void check(XmlElement root, XmlElement model, Faults faults) {
        for (Map.Entry<String, String> attribute : root.attributes().entrySet()) {
            String name = attribute.getKey();
            if (name.endsWith(":required") && attribute.getValue().strip().matches("true|1")) {
                String packet = name.substring(0, name.length() - ":required".length());
                faults.add(root.fault(
                        "the package \"" + packet
                                + "\" of SBML Level 3 changes what the model means and is not supported",
                        packet.equals("comp")
                                ? "Flatten the model first, with libSBML or COPASI."
                                : "Only Level 3 Core is read."));
            }
        }
        model.listed("listOfRules").stream()
                .filter(each -> each.name().equals("algebraicRule"))
                .forEach(each -> faults.add(each.fault(
                        "algebraic rules make a differential-algebraic equation, which is not supported",
                        "Solve the rule for one of its variables, and write an assignment rule.")));
        model.listed("listOfReactions").stream()
                .filter(each -> each.attribute("fast")
                        .filter(fast -> fast.matches("true|1"))
                        .isPresent())
                .forEach(each -> faults.add(each.fault(
                        "fast reactions are not supported", "Give it a kinetic law with a large rate constant.")));
    }
}
