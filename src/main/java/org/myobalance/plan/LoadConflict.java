package org.myobalance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.myobalance.model.RequestException;
import org.myobalance.model.RequestException.About;

/** Names the limits of load that no programme keeps together: as few of them as make it impossible. */
final class LoadConflict {
    private LoadConflict() {}

    /**
     * The refusal of a plan whose limits of load leave nothing to choose.
     *
     * @param question the plan
     * @param programmes all of it, none of which keeps the limits
     * @return what is told, with the limits that contradict each other
     */
    static RequestException refusal(PlanQuestion question, Programmes programmes) {
        List<WeeklyLoad> loads = new ArrayList<>();
        programmes.forEach(picks -> programmes.of(picks).ifPresent(each -> loads.add(each.load())));
        List<Limit> clash = new ArrayList<>(question.limits().stream()
                .filter(limit -> !(limit instanceof Limit.Reached))
                .toList());
        for (Limit limit : List.copyOf(clash)) {
            List<Limit> others = clash.stream().filter(each -> each != limit).toList();
            if (isBroken(others, loads)) {
                clash.remove(limit);
            }
        }
        String place = question.file() + ", /limits: ";
        if (loads.isEmpty()) {
            return new RequestException(
                    About.OTHER,
                    question.file() + ", /choices: no combination of choices is a regimen.",
                    "Change the choices, or the regimen.");
        }
        if (clash.size() == 1) {
            return new RequestException(
                    About.OTHER,
                    place + "no programme keeps " + clash.get(0).words() + ": " + nearest(clash.get(0), loads) + ".",
                    "Relax that limit, or let the choices go further.");
        }
        return new RequestException(
                About.OTHER,
                place + "no programme keeps " + (clash.size() == 2 ? "both " : "all of ")
                        + clash.stream().map(Limit::words).collect(Collectors.joining(" and "))
                        + ".",
                "Relax one of them.");
    }

    /** Whether every load breaks one of the limits. */
    private static boolean isBroken(List<Limit> limits, List<WeeklyLoad> loads) {
        return loads.stream().allMatch(load -> limits.stream().anyMatch(limit -> Evaluation.excess(limit, load) > 0));
    }

    private static String nearest(Limit limit, List<WeeklyLoad> loads) {
        if (limit instanceof Limit.Load most) {
            double least = loads.stream()
                    .mapToDouble(load -> load.of(most.measure()))
                    .min()
                    .orElse(Double.NaN);
            return "the least that can be chosen is " + Plain.of(least);
        }
        double longest = loads.stream().mapToDouble(WeeklyLoad::rest).max().orElse(Double.NaN);
        return "the longest rest that can be chosen is " + Plain.of(longest) + " h";
    }
}
