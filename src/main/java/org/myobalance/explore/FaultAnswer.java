package org.myobalance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myobalance.io.Fault;
import org.myobalance.io.FaultyInputException;
import org.myobalance.io.JsonText;
import org.myobalance.model.RequestException;

/** Faults as JSON: where in the scenario, what is wrong, how to mend it. */
final class FaultAnswer {
    private static final int MOST = 100;

    private FaultAnswer() {}

    /** What is wrong with a scenario. */
    static String of(FaultyInputException faulty) {
        return text(listed(faulty.faults()));
    }

    /** What cannot be done with it. */
    static String of(RequestException refused) {
        List<Map<String, Object>> faults = new ArrayList<>();
        refused.refusals().forEach(each -> faults.add(fault("", each.problem(), each.remedy())));
        return text(faults);
    }

    /** Each fault by its place. */
    static List<Map<String, Object>> listed(List<Fault> faults) {
        return faults.stream()
                .limit(MOST)
                .map(fault -> {
                    Map<String, Object> one = fault(fault.pointer(), fault.what() + ".", fault.remedy());
                    one.put("line", fault.line());
                    one.put("column", fault.column());
                    return one;
                })
                .toList();
    }

    private static Map<String, Object> fault(String pointer, String what, String remedy) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pointer", pointer);
        one.put("what", what);
        one.put("remedy", remedy);
        return one;
    }

    private static String text(List<Map<String, Object>> faults) {
        return JsonText.line(Map.of("faults", faults));
    }
}
