package org.myobalance.simulate;

import org.myobalance.model.Input;
import org.myobalance.model.Model;
import org.myobalance.model.RequestException;
import org.myobalance.regimen.Regimen;
import org.myobalance.units.Names;

/** Whether a model has what a regimen sets. Regimens of files are checked when they are read; a program may make others. */
final class RegimenInputs {
    private RegimenInputs() {}

    /**
     * Refuses a level or a dose that would be lost. Meals are another matter: every person eats, and a model without an input
     * for what a meal brings takes none of it.
     *
     * @throws RequestException with the nearest name
     */
    static void require(Model model, Regimen regimen) {
        regimen.phases()
                .forEach(phase -> phase.levels().keySet().forEach(id -> require(model, regimen, id, "level", false)));
        regimen.episodes()
                .forEach(episode ->
                        episode.levels().keySet().forEach(id -> require(model, regimen, id, "level", false)));
        regimen.dosings().forEach(dosing -> require(model, regimen, dosing.input(), "dose", true));
    }

    private static void require(Model model, Regimen regimen, String id, String what, boolean isDose) {
        if (model.inputs().stream().anyMatch(input -> input.id().equals(id) && input.isDose() == isDose)) {
            return;
        }
        boolean isOther = model.inputIndex(id).isPresent();
        throw new RequestException(
                RequestException.About.OTHER,
                "regimen \"" + regimen.id() + "\": a " + what + " of \"" + id + "\": model \"" + model.id() + "\" has "
                        + (isOther
                                ? "this input as a " + (isDose ? "level" : "dose") + ", not as a " + what + "."
                                : "no such input."),
                Names.hint(
                        id,
                        model.inputs().stream()
                                .filter(input -> input.isDose() == isDose)
                                .map(Input::id)
                                .toList()));
    }
}
