package org.myobalance.regimen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Refuses phases and episodes that contradict each other at one time. */
final class Clashes {
    private Clashes() {}

    /** Refuses phases that overlap, as far as this is known without the age at the start. */
    static void ofPhases(List<LifePhase> phases) {
        for (int i = 0; i < phases.size(); i++) {
            for (int j = 0; j < i; j++) {
                LifePhase earlier = phases.get(j);
                LifePhase later = phases.get(i);
                boolean comparable = sameOrigin(earlier)
                        && sameOrigin(later)
                        && earlier.from().origin() == later.from().origin();
                if (comparable && overlap(earlier, later, 0)) {
                    throw overlapping(i, earlier, later);
                }
            }
        }
    }

    /** Refuses phases that overlap in a run that starts at that age. */
    static void ofPhases(List<LifePhase> phases, double startAge) {
        List<Integer> order = IntStream.range(0, phases.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> phases.get(i).from().tick(startAge)))
                .toList();
        for (int k = 0; k < order.size(); k++) {
            LifePhase later = phases.get(order.get(k));
            if (later.to().tick(startAge) <= later.from().tick(startAge)) {
                throw new RegimenException(
                        "/phases/" + order.get(k),
                        "a phase from " + later.from() + " to " + later.to() + " has no length in a run that starts at "
                                + Numbers.years(startAge),
                        "Give both ends as ages, or both as times after the start.");
            }
            if (k > 0 && overlap(phases.get(order.get(k - 1)), later, startAge)) {
                throw overlapping(order.get(k), phases.get(order.get(k - 1)), later);
            }
        }
    }

    /** Refuses two episodes that overlap and hold the same input, or both change meals. */
    static void ofEpisodes(List<Span> spans, long horizon) {
        for (int i = 0; i < spans.size(); i++) {
            for (int j = 0; j < i; j++) {
                Episode later = spans.get(i).episode();
                Episode earlier = spans.get(j).episode();
                String shared = later.levels().keySet().stream()
                        .filter(earlier.levels()::containsKey)
                        .findFirst()
                        .orElse(later.mealFactor() != 1 && earlier.mealFactor() != 1 ? "meals" : "");
                if (!shared.isEmpty()) {
                    long meeting = spans.get(i).firstMeeting(spans.get(j), horizon);
                    if (meeting < horizon) {
                        throw new RegimenException(
                                "/episodes/" + i,
                                "two episodes set " + shared + " at once, " + Numbers.duration(Ticks.hours(meeting))
                                        + " after the start of the run",
                                "Join them into one episode, or move one of them.");
                    }
                }
            }
        }
    }

    private static boolean sameOrigin(LifePhase phase) {
        return phase.to().origin() == phase.from().origin();
    }

    private static boolean overlap(LifePhase a, LifePhase b, double startAge) {
        return a.from().tick(startAge) < b.to().tick(startAge) && b.from().tick(startAge) < a.to().tick(startAge);
    }

    private static RegimenException overlapping(int index, LifePhase earlier, LifePhase later) {
        return new RegimenException(
                "/phases/" + index,
                "the phase from " + later.from() + " to " + later.to() + " overlaps the one from " + earlier.from()
                        + " to " + earlier.to(),
                "A phase ends where the next begins: [25 y, 45 y), then [45 y, 60 y).");
    }
}
