package org.myobalance.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.myobalance.io.JsonObject;
import org.myobalance.io.JsonValue;
import org.myobalance.scenario.Amounts;
import org.myobalance.units.Names;

/** Reads the cohorts of a population file. */
final class CohortReader {
    private final List<PopulationParts.OfSex<Baseline>> baselines;

    private final double youngest;
    private final double oldest;

    /** @param youngest, oldest ages that the population holds [h] */
    CohortReader(List<PopulationParts.OfSex<Baseline>> baselines, double youngest, double oldest) {
        this.baselines = baselines;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    List<Cohort> cohorts(JsonObject object) {
        List<Cohort> cohorts = new ArrayList<>();
        for (JsonValue value : object.findList("cohorts")) {
            value.object().flatMap(this::cohort).ifPresent(cohorts::add);
        }
        return cohorts;
    }

    private Optional<Cohort> cohort(JsonObject object) {
        Optional<String> study = object.text("study");
        Optional<String> citation = object.text("citation");
        Optional<Boolean> female = object.choice("sex", PopulationParts.SEXES);
        Optional<String> id = object.text("quantity");
        String method = object.findText("method").orElse(Cohort.UNKNOWN_METHOD);
        OptionalDouble from = object.quantity("from", PopulationParts.TIME);
        OptionalDouble to = object.quantity("to", PopulationParts.TIME);
        OptionalInt n = object.findInteger("n", 1, Integer.MAX_VALUE);
        Optional<Baseline> baseline = id.flatMap(word -> baseline(word, female.orElse(false)));
        if (id.isPresent() && female.isPresent() && baseline.isEmpty()) {
            List<String> known =
                    baselines.stream().map(each -> each.value().id()).distinct().toList();
            object.faultAtKey(
                    "quantity", "the population has no \"" + id.get() + "\" of that sex", Names.hint(id.get(), known));
        }
        OptionalDouble mean = OptionalDouble.empty();
        OptionalDouble spread = OptionalDouble.empty();
        OptionalDouble change = OptionalDouble.empty();
        List<Cohort.Below> below = new ArrayList<>();
        if (baseline.isPresent()) {
            var dimension = baseline.get().unit().dimension();
            mean = object.findQuantity("mean", dimension);
            spread = object.findQuantity("spread", dimension);
            refuseZero(object, "mean", mean);
            refuseZero(object, "spread", spread);
            change = object.findQuantity("change", dimension);
            for (JsonValue value : object.findList("below")) {
                value.object().ifPresent(each -> {
                    OptionalDouble cut = each.quantity("value", dimension);
                    OptionalDouble share = PopulationParts.within(each, "share", 0, 1);
                    each.refuseOthers();
                    if (cut.isPresent() && share.isPresent()) {
                        below.add(new Cohort.Below(cut.getAsDouble(), share.getAsDouble()));
                    }
                });
            }
            if (mean.isEmpty() && spread.isEmpty() && change.isEmpty() && below.isEmpty()) {
                object.fault("a cohort that shows nothing", "Add \"mean\", \"spread\", \"change\" or \"below\".");
            }
        } else {
            List.of("mean", "spread", "change", "below").forEach(object::find);
        }
        Grounds grounds = PopulationParts.grounds(object);
        object.refuseOthers();
        boolean isWhole = study.isPresent() && citation.isPresent() && female.isPresent() && baseline.isPresent();
        if (!isWhole || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!(to.getAsDouble() >= from.getAsDouble() && from.getAsDouble() > 0)) {
            object.faultAtKey("to", "ages do not rise", "Write the youngest age first.");
        } else if (!(from.getAsDouble() >= youngest && to.getAsDouble() <= oldest)) {
            object.fault(
                    "a cohort of " + Amounts.years(from.getAsDouble()) + " to " + Amounts.years(to.getAsDouble())
                            + ", where the population holds persons of " + Amounts.years(youngest) + " to "
                            + Amounts.years(oldest),
                    "Leave the cohort out, or make the ages of the population wider.");
        }
        return Optional.of(new Cohort(
                study.get(),
                citation.get(),
                id.orElseThrow(),
                method,
                female.get(),
                from.getAsDouble(),
                to.getAsDouble(),
                n,
                mean,
                spread,
                change,
                below,
                grounds));
    }

    private static void refuseZero(JsonObject object, String key, OptionalDouble value) {
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            object.faultAtKey(key, "not above zero", "Write what the cohort shows.");
        }
    }

    private Optional<Baseline> baseline(String id, boolean female) {
        return baselines.stream()
                .filter(each -> each.holds(female) && each.value().id().equals(id))
                .map(PopulationParts.OfSex::value)
                .findFirst();
    }
}
