package org.myobalance.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.scenario.JsonPointers;
import org.myobalance.units.Names;

/** Checks that the choices of a plan make regimens, and tells which choice or which value of the template is to blame. */
final class TemplateCheck {
    private TemplateCheck() {}

    /**
     * Reports faults at their place in the file.
     *
     * @param regimen the template as the file has it
     * @param object outermost object of the file
     * @param question that was read from it
     */
    static void check(JsonObject regimen, JsonObject object, PlanQuestion question) {
        List<Choice> choices = question.template().choices();
        if (choices.isEmpty()) {
            object.faultAtKey("choices", "nothing to choose", "Add a choice, and name it in the regimen.");
        }
        question.template()
                .unknown()
                .forEach((name, pointer) -> JsonPointers.at(regimen.value(), pointer)
                        .fault(
                                "unknown choice \"$" + name + "\"",
                                Names.hint(
                                        name, choices.stream().map(Choice::id).toList())));
        for (String idle : question.template().idle()) {
            object.object("choices")
                    .ifPresent(each -> each.faultAtKey(
                            idle,
                            "the regimen does not name \"$" + idle + "\"",
                            "Put it where the value belongs, or remove the choice."));
        }
        if (regimen.value().faults().isEmpty()) {
            values(regimen.value(), question);
        }
    }

    /** Each value of each choice must make a regimen beside the first values of the others, or beside the last. */
    private static void values(JsonValue regimen, PlanQuestion question) {
        List<Choice> choices = question.template().choices();
        Programmes programmes = question.programmes();
        for (int i = 0; i < choices.size(); i++) {
            for (int value = 0; value < choices.get(i).size(); value++) {
                List<Integer> first = picks(choices, false, i, value);
                List<Integer> last = picks(choices, true, i, value);
                if (programmes.of(first).isEmpty() && programmes.of(last).isEmpty()) {
                    blame(regimen, question.template(), programmes, last);
                    return;
                }
            }
        }
    }

    /** A choice is blamed where its value stands, else the template, whatever was chosen. */
    private static void blame(
            JsonValue regimen, ProgrammeTemplate template, Programmes programmes, List<Integer> picks) {
        Programmes.Why why = programmes.why(picks);
        ProgrammeTemplate.Origin origin = template.origin(picks, why.place());
        JsonValue place = JsonPointers.at(regimen, origin.pointer());
        Optional<String> choice = origin.choice();
        String chosen = choice.isPresent()
                ? choice.get() + " " + programmes.words(picks, choice.get())
                : programmes.chosen(picks).toString().replaceAll("[{}]", "").replace('=', ' ');
        if (choice.isPresent()) {
            place.fault(
                    "with " + chosen + " it is no regimen: " + why.what(),
                    why.remedy() + " Change the choice \"" + choice.get() + "\".");
        } else if (origin.isWhole()) {
            place.fault("with " + chosen + " it is no regimen: " + why.what(), why.remedy());
        } else {
            place.fault("whatever is chosen, it is no regimen: " + why.what(), why.remedy());
        }
    }

    private static List<Integer> picks(List<Choice> choices, boolean last, int at, int value) {
        List<Integer> picks = new ArrayList<>(Collections.nCopies(choices.size(), 0));
        for (int i = 0; i < picks.size(); i++) {
            picks.set(i, i == at ? value : last ? choices.get(i).size() - 1 : 0);
        }
        return List.copyOf(picks);
    }
}
