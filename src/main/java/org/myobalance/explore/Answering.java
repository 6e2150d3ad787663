package org.myobalance.explore;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.myobalance.scenario.Acute;
import org.myobalance.scenario.Scenario;
import org.myobalance.whatif.ArmPlan;
import org.myobalance.whatif.ArmPlans;
import org.myobalance.whatif.CutOff;

/**
 * Answers one question: for each arm a coarse curve at once, the best values, the bout close up, and bands, of the arm and of
 * its difference to the first, that become those of {@code run} as draws are done; between the first and the last draws the
 * same without EXO. An arm that is known is told without being run.
 */
final class Answering {
    /** What comes first. */
    private static final int COARSE = 0;

    private static final int BEST = 1;
    private static final int CLOSE_UP = 2;
    private static final int DRAWS = 3;

    /** A band of fewer draws would tell less than the line alone. */
    private static final int FIRST_BAND = 6;

    /** After the first band: the page shows it only when asked. */
    private static final int WITHOUT_EXO = DRAWS + FIRST_BAND;

    private static final int OTHER_CLOSE_UPS = DRAWS + FIRST_BAND;

    private static final int BAND_STEP = 6;

    /** In a millisecond. */
    private static final double NANOSECONDS = 1e6;

    private final Setting setting;
    private final ArmAnswers answers;
    private final WorkQueue work;
    private final Question question;
    private final Scenario scenario;
    private final List<ArmPlan> plans;
    /** Curves of each arm by the number of the draw. */
    private final List<Map<Integer, Curves>> drawn;

    /**
     * @param question that is answered
     * @param scenario what is asked
     * @throws org.myobalance.model.RequestException if what arms set breaks what the model declares
     */
    Answering(Setting setting, ArmAnswers answers, WorkQueue work, Question question, Scenario scenario) {
        this.setting = setting;
        this.answers = answers;
        this.work = work;
        this.question = question;
        this.scenario = scenario;
        this.plans = ArmPlans.of(scenario, Optional.empty(), setting.values(), Map.of());
        this.drawn = plans.stream()
                .map(plan -> (Map<Integer, Curves>) new TreeMap<Integer, Curves>())
                .toList();
    }

    /** Tells what is known already and queues the rest; returns at once. */
    void begin() {
        // the question is not over before the last arm is queued
        question.begin();
        for (int i = 0; i < plans.size(); i++) {
            int arm = i;
            ArmPlan plan = plans.get(arm);
            Optional<Curves> known = answers.known(plan, scenario.every());
            if (known.isPresent()) {
                tell("best", arm, known.get(), 0);
                follow(arm);
            } else {
                work.add(question, COARSE, () -> coarse(arm));
                work.add(question, BEST, () -> best(arm));
            }
        }
        question.end();
    }

    private void coarse(int arm) {
        ArmPlan plan = plans.get(arm);
        double begun = cpuTime();
        if (answers.known(plan, scenario.every()).isEmpty()) {
            answers.coarse(plan, scenario.every(), question.monitor())
                    .curves()
                    .ifPresent(curves -> tell("coarse", arm, curves, cpuTime() - begun));
        }
    }

    private void best(int arm) {
        double begun = cpuTime();
        ArmAnswers.Found found = answers.best(plans.get(arm), scenario.every(), question.monitor());
        found.curves().ifPresent(curves -> {
            tell("best", arm, curves, cpuTime() - begun);
            follow(arm);
        });
        found.trouble().ifPresent(why -> question.say("trouble", Map.of("arm", arm, "id", id(arm), "what", why)));
    }

    /** What comes after the best values, which it makes use of. */
    private void follow(int arm) {
        ArmPlan plan = plans.get(arm);
        // the arm that is named comes first; the others, to compare with it, after the first bands
        scenario.acute()
                .ifPresent(acute -> work.add(
                        question,
                        acute.arm().equals(plan.id()) ? CLOSE_UP : OTHER_CLOSE_UPS,
                        () -> closeUp(arm, acute)));
        if (setting.noExo().isPresent()) {
            work.add(question, WITHOUT_EXO, () -> withoutExo(arm));
        }
        int number = setting.drawn().size();
        for (int i = 0; i < number; i++) {
            int draw = i;
            // arms side by side, each with the same draws
            work.add(question, DRAWS + draw, () -> draw(arm, draw));
        }
    }

    private void withoutExo(int arm) {
        double begun = cpuTime();
        answers.withoutExo(plans.get(arm), scenario.every(), question.monitor())
                .curves()
                .ifPresent(curves -> tell("no-exo", arm, curves, cpuTime() - begun));
    }

    private void draw(int arm, int draw) {
        ArmPlan plan = ArmPlans.of(
                scenario.model(),
                scenario.arms().get(arm),
                scenario.seed(),
                Optional.empty(),
                setting.drawn().get(draw),
                Map.of());
        answers.draw(plans.get(arm), plan, scenario.every(), question.monitor())
                .curves()
                .ifPresent(curves -> {
                    synchronized (drawn) {
                        drawn.get(arm).put(draw, curves);
                        tellBand(
                                "band",
                                arm,
                                drawn.get(arm).size(),
                                () -> List.copyOf(drawn.get(arm).values()));
                        for (int other = 1; other < plans.size(); other++) {
                            if (arm == 0 || arm == other) {
                                int compared = other;
                                tellBand("difference", other, shared(other).size(), () -> differences(compared));
                            }
                        }
                    }
                });
    }

    /** Numbers of the draws that both the first arm and another have come to the end of. */
    private Set<Integer> shared(int arm) {
        Set<Integer> shared = new TreeSet<>(drawn.get(0).keySet());
        shared.retainAll(drawn.get(arm).keySet());
        return shared;
    }

    /** An arm less the first, each time under the same draw: what both share of a draw cancels. */
    private List<Curves> differences(int arm) {
        List<Curves> differences = new ArrayList<>();
        for (int draw : shared(arm)) {
            Optional.ofNullable(drawn.get(arm).get(draw))
                    .flatMap(curves ->
                            Optional.ofNullable(drawn.get(0).get(draw)).flatMap(curves::minus))
                    .ifPresent(differences::add);
        }
        return differences;
    }

    /** Tells a band of the first few draws, then of more and more, and of all; only then are its curves put together. */
    private void tellBand(String stage, int arm, int done, Supplier<List<Curves>> curves) {
        int all = setting.drawn().size();
        if (done < 2 || !(done == all || (done >= FIRST_BAND && done % BAND_STEP == 0))) {
            return;
        }
        List<Curves> told = curves.get();
        // arms of other ages have no differences
        if (!told.isEmpty()) {
            Map<String, Object> event = event(arm);
            event.put("draws", done);
            event.put("of", all);
            event.put("ages", told.get(0).ages());
            event.put("bands", Curves.band(told));
            question.say(stage, event);
        }
    }

    private void closeUp(int arm, Acute acute) {
        answers.closeUp(plans.get(arm), acute.at(), acute.lasts(), scenario.every(), question.monitor())
                .ifPresentOrElse(
                        closeUp -> {
                            Map<String, Object> event = event(arm);
                            event.putAll(BoutCurves.of(closeUp));
                            question.say("acute", event);
                        },
                        () -> {
                            if (!question.isCancelled()) {
                                question.say("no-bout", event(arm));
                            }
                        });
    }

    /** Processor time of this thread [ms]: what an answer cost, whatever else the machine does. */
    private static double cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOSECONDS;
    }

    private void tell(String stage, int arm, Curves curves, double cost) {
        ArmPlan plan = plans.get(arm);
        Map<String, Object> event = event(arm);
        event.put("cpu", Math.rint(cost));
        event.put("ages", curves.ages());
        event.put("columns", curves.columns());
        Map<String, Object> lines = new LinkedHashMap<>();
        for (CutOff cutOff : CutOff.values()) {
            lines.put(cutOff.name(), cutOff.kilogramsPerSquareMetre(plan.woman()));
        }
        event.put("cutOffs", lines);
        question.say(stage, event);
    }

    private Map<String, Object> event(int arm) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("arm", arm);
        event.put("id", id(arm));
        return event;
    }

    private String id(int arm) {
        return plans.get(arm).id();
    }
}
