package org.myobalance.observe;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.myobalance.observe.SampleReport.Fact;
import org.myobalance.observe.SampleReport.Item;
import org.myobalance.observe.SampleReport.Use;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Preparation;
import org.myobalance.study.Reported;
import org.myobalance.study.Study;

/** What predictions do with each item that a study states of one preparation. */
final class SampleFacts {
    private static final double PER_MICROGRAM = 1e-6;

    private final Study study;
    private final Laboratory laboratory;
    private final Optional<Preparation> preparation;
    private final List<Measurement> rows;

    /** @param rows measurements of that preparation */
    SampleFacts(Study study, Laboratory laboratory, Optional<Preparation> preparation, List<Measurement> rows) {
        this.study = study;
        this.laboratory = laboratory;
        this.preparation = preparation;
        this.rows = rows;
    }

    /** One for each item, in their order. */
    List<Fact> all() {
        return List.of(isolation(), anticoagulant(), spins(), fasting(), haemolysis(), recovery(), particles());
    }

    private Fact isolation() {
        String words = rows.stream()
                .flatMap(each -> each.isolation().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (words.isEmpty()) {
            return Fact.notStated(Item.ISOLATION);
        }
        List<String> uses = new ArrayList<>();
        long counts = predicted(each -> Isolate.of(laboratory, each).background() > 0);
        if (counts > 0) {
            uses.add("particles that are no vesicles in " + observations(counts));
        }
        long values = predicted(
                each -> each.isolation().isPresent() && each.reported().kind() == Reported.Kind.VALUE);
        if (values > 0) {
            uses.add("the spread between laboratories of " + observations(values));
        }
        return uses.isEmpty()
                ? new Fact(Item.ISOLATION, words, Use.NOT_USED, "no particles are counted")
                : new Fact(Item.ISOLATION, words, Use.USED, String.join(", ", uses));
    }

    /** Serum says by itself that nothing kept the blood from clotting. */
    private Fact anticoagulant() {
        Optional<Preparation.Anticoagulant> stated = preparation.flatMap(Preparation::anticoagulant);
        boolean isFluid = isOf("plasma") || isOf("serum");
        if (stated.isEmpty()) {
            return isOf("serum") && !isOf("plasma")
                    ? new Fact(
                            Item.ANTICOAGULANT,
                            Preparation.Anticoagulant.NONE.words(),
                            Use.NOT_USED,
                            "vesicles that platelets shed as blood clots are not modelled")
                    : Fact.notStated(Item.ANTICOAGULANT);
        }
        String words = stated.get().words();
        return isFluid
                ? new Fact(Item.ANTICOAGULANT, words, Use.CHECKED, "it fits plasma or serum, as the samples are called")
                : new Fact(Item.ANTICOAGULANT, words, Use.NOT_USED, "it is not said whether the samples are plasma");
    }

    private boolean isOf(String fluid) {
        return rows.stream()
                .anyMatch(each -> each.tissue()
                        .filter(tissue -> tissue.toLowerCase(Locale.ROOT).contains(fluid))
                        .isPresent());
    }

    private Fact spins() {
        String words = preparation.stream()
                .flatMap(each -> each.spins().stream())
                .map(SampleFacts::spin)
                .collect(Collectors.joining(", then "));
        return words.isEmpty()
                ? Fact.notStated(Item.SPINS)
                : new Fact(Item.SPINS, words, Use.NOT_USED, "platelets that stay in plasma are not modelled");
    }

    private static String spin(Preparation.Spin spin) {
        return plain(spin.rcf()) + " g for "
                + (spin.hours() < 2 ? plain(60 * spin.hours()) + " min" : plain(spin.hours()) + " h");
    }

    /** Three digits and no more zeros than it takes: 0.4, 110000, 3e9. */
    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return value < 1e6 ? rounded.toPlainString() : rounded.toString().replace("E+", "e");
    }

    private Fact fasting() {
        OptionalDouble hours = preparation.map(Preparation::fasting).orElse(OptionalDouble.empty());
        if (hours.isEmpty()) {
            return Fact.notStated(Item.FASTING);
        }
        String words = plain(hours.getAsDouble()) + " h";
        boolean isChecked = rows.stream()
                .flatMap(each -> each.arms().stream())
                .map(study::arm)
                .anyMatch(arm -> arm.setting().isPresent() && !arm.assumesMeals());
        return isChecked
                ? new Fact(Item.FASTING, words, Use.CHECKED, "held against the simulated meals")
                : new Fact(Item.FASTING, words, Use.NOT_USED, "meals or hours of its arms are assumed");
    }

    private Fact haemolysis() {
        Optional<Preparation.Haemolysis> stated = preparation.flatMap(Preparation::haemolysis);
        if (stated.isEmpty()) {
            return Fact.notStated(Item.HAEMOLYSIS);
        }
        String words = stated.get().checked().words()
                + stated.get().samples().map(each -> ", " + each.words()).orElse("");
        if (!stated.get().isAccepted()) {
            return new Fact(Item.HAEMOLYSIS, words, Use.NOT_USED, "no haemolysed samples are said to be measured");
        }
        long widened = predicted(each -> each.observables().stream().anyMatch(word -> laboratory.haemolysed(word) > 0));
        return widened > 0
                ? new Fact(Item.HAEMOLYSIS, words, Use.USED, "a wider error of " + observations(widened))
                : new Fact(Item.HAEMOLYSIS, words, Use.NOT_USED, "nothing is measured that red cells carry");
    }

    private Fact recovery() {
        Optional<Preparation.Recovery> stated = preparation.flatMap(Preparation::recovery);
        if (stated.isEmpty()) {
            return Fact.notStated(Item.RECOVERY);
        }
        String words = plain(stated.get().share()) + " (" + stated.get().by() + ")";
        if (stated.get().isCorrected()) {
            return new Fact(Item.RECOVERY, words, Use.NOT_USED, "the paper has corrected its numbers for it");
        }
        long counts = predicted(each -> Isolate.isAbsoluteCount(laboratory, each));
        return counts > 0
                ? new Fact(Item.RECOVERY, words, Use.USED, "times the count of " + observations(counts))
                : new Fact(Item.RECOVERY, words, Use.NOT_USED, "it cancels in what is relative");
    }

    private Fact particles() {
        OptionalDouble stated =
                preparation.map(Preparation::particlesPerProtein).orElse(OptionalDouble.empty());
        if (stated.isEmpty()) {
            return Fact.notStated(Item.PARTICLES);
        }
        String words = plain(stated.getAsDouble() * PER_MICROGRAM) + " per µg";
        long converted = predicted(Isolate::isProtein);
        return converted > 0
                ? new Fact(Item.PARTICLES, words, Use.USED, "particles as protein in " + observations(converted))
                : new Fact(Item.PARTICLES, words, Use.NOT_USED, "no amount is reported as protein");
    }

    /** How many of the measurements that the model has something for are of a kind. */
    private long predicted(Predicate<Measurement> kind) {
        return rows.stream()
                .filter(each -> StudyReadings.absence(study, each, laboratory).isEmpty())
                .filter(kind)
                .count();
    }

    private static String observations(long number) {
        return number + (number == 1 ? " observation" : " observations");
    }
}
