package org.myobalance.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.myobalance.io.EnumNames;
import org.myobalance.model.Mechanism;
import org.myobalance.model.Model;
import org.myobalance.whatif.MechanismEffect;

/** The mechanism table: which row of the sources is carried by what, and what that carrier does. */
public final class MechanismReport {
    private MechanismReport() {}

    /** The table and a line on how to read it. */
    public static String text(Model model, List<MechanismEffect> effects) {
        TextTable table = new TextTable(
                "row",
                "carrier",
                "via",
                "moved",
                "observable",
                "window [h]",
                "before",
                "after",
                "change",
                "H",
                "statement");
        for (MechanismEffect effect : effects) {
            Mechanism m = effect.mechanism();
            Mechanism.Measure measure = m.measure();
            table.row(
                    m.id(),
                    m.parameter(),
                    m.via(),
                    effect.move(),
                    measure.observable(),
                    experiment(measure) + " " + EnumNames.of(measure.statistic()) + " " + hours(measure.from()) + "-"
                            + hours(measure.to()),
                    Numbers.significant(inUnit(model, measure.observable(), effect.before())),
                    Numbers.significant(inUnit(model, measure.observable(), effect.after())),
                    effect.trouble()
                            .orElseGet(() -> String.format(Locale.ROOT, "%+.3g %%", 100 * effect.relativeChange())),
                    m.contested() ? "H" : "",
                    m.statement() + m.note().map(note -> " (" + note + ")").orElse(""));
        }
        long still = effects.stream().filter(effect -> !effect.moves()).count();
        return table.text()
                + "\nEach carrier is moved from the start of its experiment on: by 10 %, by one prior SD away from zero where its"
                + " prior centres on zero, or flipped where it is a switch (H: the sources disagree).\n"
                + (still == 0
                        ? "Every carrier moves its observable.\n"
                        : still + " carriers move nothing: they are none.\n");
    }

    private static String experiment(Mechanism.Measure measure) {
        String file = measure.experiment();
        return file.substring(file.lastIndexOf('/') + 1).replace(".json", "");
    }

    private static String hours(double hours) {
        return BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }

    private static double inUnit(Model model, String id, double base) {
        var state = model.stateIndex(id);
        if (state.isPresent()) {
            return model.states().get(state.getAsInt()).unit().fromBase(base);
        }
        int output = model.outputIndex(id).orElseThrow();
        int rates = model.rates().size();
        return output < rates
                ? model.rates().get(output).unit().fromBase(base)
                : model.observables().get(output - rates).unit().fromBase(base);
    }
}
