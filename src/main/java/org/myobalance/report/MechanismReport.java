package org.myobalance.report;

import static org.myobalance.report.TableColumn.numbers;
import static org.myobalance.report.TableColumn.words;

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

    /**
     * The table and a line on how to read it.
     *
     * @param model whose mechanisms they are
     * @param effects one for each line
     * @return the text
     */
    public static String text(Model model, List<MechanismEffect> effects) {
        long still = effects.stream().filter(effect -> !effect.moves()).count();
        return table(model).text(effects)
                + "\nEach carrier is moved from the start of its experiment on: by 10 %, by one prior SD away from zero where its"
                + " prior centres on zero, or flipped where it is a switch (H: the sources disagree).\n"
                + (still == 0
                        ? "Every carrier moves its observable.\n"
                        : still
                                + " carriers move nothing with these values. A calibrated gain near zero moves nothing either:"
                                + " --calibration none takes the gains of the model file.\n");
    }

    private static Table<MechanismEffect> table(Model model) {
        return Table.of(
                words("mechanism", effect -> effect.mechanism().id()),
                words("carrier", effect -> effect.mechanism().parameter()),
                words("via", effect -> effect.mechanism().via()),
                numbers("moved", MechanismEffect::move),
                words("observable", effect -> effect.mechanism().measure().observable()),
                words("window [h]", effect -> window(effect.mechanism().measure())),
                numbers("before", effect -> measured(model, effect, effect.before())),
                numbers("after", effect -> measured(model, effect, effect.after())),
                numbers(
                        "change",
                        effect -> effect.trouble()
                                .orElseGet(
                                        () -> String.format(Locale.ROOT, "%+.3g %%", 100 * effect.relativeChange()))),
                words("H", effect -> effect.mechanism().contested() ? "H" : ""),
                words(
                        "statement",
                        effect -> effect.mechanism().statement()
                                + effect.mechanism()
                                        .note()
                                        .map(note -> " (" + note + ")")
                                        .orElse("")));
    }

    private static String window(Mechanism.Measure measure) {
        return experiment(measure) + " " + EnumNames.of(measure.statistic()) + " " + hours(measure.from()) + "-"
                + hours(measure.to());
    }

    private static String measured(Model model, MechanismEffect effect, double base) {
        return Numbers.significant(inUnit(model, effect.mechanism().measure().observable(), base));
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
