package org.myobalance.observe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.myobalance.model.Status;
import org.myobalance.regimen.Bout;
import org.myobalance.regimen.MealPlan;
import org.myobalance.regimen.Regimen;
import org.myobalance.scenario.Subject;
import org.myobalance.study.Assumption;
import org.myobalance.study.Direction;
import org.myobalance.study.Discrepancy;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Pooled;
import org.myobalance.study.Protocol;
import org.myobalance.study.Reported;
import org.myobalance.study.Species;
import org.myobalance.study.Spread;
import org.myobalance.study.Study;
import org.myobalance.study.StudyArm;
import org.myobalance.study.When;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/** Words of a laboratory, arms, rows and studies for {@link SmallModel}. */
final class SmallStudy {
    static final double GAIN = 0.4;
    static final double PERSON = 0.3;
    static final double BACKGROUND = 0.3;
    static final double METHOD = 1.1;
    static final double HAEMOLYSIS = 0.6;

    static final Subject PERSON_OF_25 = new Subject(
            "p", "P", false, 25 * 8766.0, 1.78, 75_000, 0, false, 1, 0, Regimen.sedentary("history", "History"));

    static final Laboratory LABORATORY = new Laboratory(
            "small",
            Map.of("signal", List.of("signal_level")),
            Map.of("signal", 0.2),
            Map.of(),
            words(
                    is("signal", "signal_level"),
                    is("mass", "muscle_mass"),
                    is("size", "muscle_relative"),
                    is("tracer", "tracer_left"),
                    is("particles", "particles"),
                    is("driven", "driven"),
                    is("bursts", "bursts"),
                    measured(
                            "inverse",
                            Optional.of("tracer_left"),
                            Optional.empty(),
                            -1,
                            Laboratory.WindowStatistic.MEAN),
                    measured(
                            "loss_rate",
                            Optional.of("muscle_relative"),
                            Optional.empty(),
                            -1,
                            Laboratory.WindowStatistic.RATE_OF_CHANGE),
                    measured(
                            "tracer_rate",
                            Optional.of("tracer_left"),
                            Optional.empty(),
                            1,
                            Laboratory.WindowStatistic.RATE_OF_CHANGE),
                    measured(
                            "tracer_per_size",
                            Optional.of("tracer_left"),
                            Optional.of("muscle_relative"),
                            1,
                            Laboratory.WindowStatistic.MEAN),
                    measured(
                            "rate_ratio",
                            Optional.of("tracer_left"),
                            Optional.of("muscle_relative"),
                            1,
                            Laboratory.WindowStatistic.RATE_OF_CHANGE),
                    new Laboratory.Measured(
                            "nothing",
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            1,
                            Laboratory.WindowStatistic.MEAN,
                            OptionalDouble.empty(),
                            Optional.empty(),
                            Optional.of("no such thing"))),
            Map.of(
                    "blot", new Laboratory.Assay("blot", "", GAIN, PERSON, false),
                    "exact", new Laboratory.Assay("exact", "", 0, PERSON, false),
                    "count", new Laboratory.Assay("count", "", GAIN, PERSON, true)),
            Map.of("uc", new Laboratory.Isolation("uc", "", BACKGROUND, METHOD)),
            Map.of(),
            Map.of("response", 0.5),
            Optional.of(new Laboratory.Haemolysis(HAEMOLYSIS, Set.of("signal"))));

    private SmallStudy() {}

    /** The laboratory where the model has a discrepancy for an observable. */
    static Laboratory discrepancy(String observable, Discrepancy discrepancy) {
        Map<String, Laboratory.Measured> words = new LinkedHashMap<>(LABORATORY.observables());
        words.computeIfPresent(
                observable,
                (word, each) -> new Laboratory.Measured(
                        word,
                        each.meaning(),
                        each.is(),
                        each.per(),
                        each.power(),
                        each.window(),
                        each.gain(),
                        Optional.of(discrepancy),
                        each.absent()));
        return new Laboratory(
                LABORATORY.id(),
                LABORATORY.groups(),
                LABORATORY.margins(),
                LABORATORY.discrepancies(),
                words,
                LABORATORY.assays(),
                LABORATORY.isolations(),
                LABORATORY.intensities(),
                LABORATORY.contrasts(),
                LABORATORY.haemolysis());
    }

    private static Laboratory.Measured is(String word, String observable) {
        return measured(word, Optional.of(observable), Optional.empty(), 1, Laboratory.WindowStatistic.MEAN);
    }

    private static Laboratory.Measured measured(
            String word, Optional<String> is, Optional<String> per, double power, Laboratory.WindowStatistic window) {
        return new Laboratory.Measured(
                word, "", is, per, power, window, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    private static Map<String, Laboratory.Measured> words(Laboratory.Measured... all) {
        Map<String, Laboratory.Measured> words = new LinkedHashMap<>();
        for (Laboratory.Measured each : all) {
            words.put(each.id(), each);
        }
        return words;
    }

    static Laboratory.Measured word(String id) {
        Laboratory.Measured found = LABORATORY.observables().get(id);
        if (found == null) {
            throw new IllegalArgumentException(id);
        }
        return found;
    }

    // protocols

    static Protocol rest() {
        return new Protocol(Optional.empty(), List.of(0), 9, 0, 0, Optional.of(MealPlan.NONE), Optional.empty());
    }

    /** One bout of this intensity on the first day. */
    static Protocol bout(double clock, double hours, double intensity) {
        return weekly(List.of(0), clock, hours, intensity, 0);
    }

    static Protocol weekly(List<Integer> days, double clock, double hours, double intensity, double weeks) {
        Bout bout = new Bout("resistance", intensity, hours, 3, 8, 1, List.of(Bout.WHOLE_BODY));
        return new Protocol(Optional.of(bout), days, clock, weeks, 0, Optional.of(MealPlan.NONE), Optional.empty());
    }

    // arms

    static StudyArm arm(String id, Protocol protocol, Assumption... assumptions) {
        return arm(id, OptionalInt.of(9), Optional.empty(), protocol, assumptions);
    }

    static StudyArm arm(
            String id, OptionalInt n, Optional<String> sameSubjectsAs, Protocol protocol, Assumption... assumptions) {
        return new StudyArm(
                id,
                id,
                Species.HUMAN,
                n,
                Optional.empty(),
                sameSubjectsAs,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StudyArm.Setting(PERSON_OF_25, protocol)),
                Optional.empty(),
                List.of(assumptions));
    }

    static Assumption intensity(double low, double high) {
        return new Assumption(Assumption.Part.INTENSITY, "test", Optional.of(new Assumption.Range(low, high)));
    }

    // times

    static When fromStart(double from, double to) {
        return new When(When.Origin.START, from, to, Optional.empty(), Optional.empty());
    }

    static When after(double from, double to) {
        return new When(When.Origin.LAST_BOUT_END, from, to, Optional.empty(), Optional.empty());
    }

    static When assumed(When when, double low, double high) {
        return new When(
                when.origin(),
                when.from(),
                when.to(),
                Optional.of(new Assumption.Range(low, high)),
                Optional.of("test"));
    }

    static final When DURING = new When(When.Origin.DURING, 0, 0, Optional.empty(), Optional.empty());

    // what is reported

    static Reported number(Reported.Kind kind, double value, String unit) {
        return spread(kind, value, unit, Reported.Statistic.MEAN, Optional.empty());
    }

    static Reported spread(Reported.Kind kind, double value, String unit, Spread.Kind spread, double low, double high) {
        return spread(kind, value, unit, Reported.Statistic.MEAN, Optional.of(new Spread(spread, low, high)));
    }

    static Reported spread(
            Reported.Kind kind, double value, String unit, Reported.Statistic statistic, Optional<Spread> spread) {
        return new Reported(
                kind,
                OptionalDouble.of(value),
                unit(unit),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                statistic,
                spread);
    }

    static Reported bounds(Reported.Kind kind, double low, double high, String unit) {
        return new Reported(
                kind,
                OptionalDouble.empty(),
                unit(unit),
                OptionalDouble.of(low),
                OptionalDouble.of(high),
                Optional.empty(),
                Reported.Statistic.MEAN,
                Optional.empty());
    }

    static Reported direction(Direction way) {
        return new Reported(
                Reported.Kind.DIRECTION,
                OptionalDouble.empty(),
                Unit.ONE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(way),
                Reported.Statistic.MEAN,
                Optional.empty());
    }

    static Unit unit(String text) {
        return text.equals("1") ? Unit.ONE : UnitParser.parse(text);
    }

    // rows and studies

    /** A row by the exact assay, of nine persons. */
    static Measurement row(
            String id,
            String arm,
            String observable,
            When when,
            Optional<Measurement.Reference> reference,
            Reported said) {
        return row(id, arm, observable, "exact", when, reference, OptionalInt.of(9), said);
    }

    static Measurement row(
            String id,
            String arm,
            String observable,
            String assay,
            When when,
            Optional<Measurement.Reference> reference,
            OptionalInt n,
            Reported said) {
        return new Measurement(
                id,
                arm,
                observable,
                Optional.empty(),
                assay,
                assay.equals("count") ? Optional.of("uc") : Optional.empty(),
                Optional.empty(),
                when,
                reference,
                Optional.empty(),
                n,
                Optional.empty(),
                Optional.empty(),
                said,
                Status.VERIFIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same observation, pooled over studies. */
    static Measurement pooled(Measurement one, Pooled pooled) {
        return with(one, Optional.of(pooled), one.contrast());
    }

    /** The same observation as a response that differs between studies. */
    static Measurement contrast(Measurement one, String contrast) {
        return with(one, one.pooled(), Optional.of(contrast));
    }

    /** The same observation, held against another change. */
    static Measurement heldAgainst(Measurement one, Measurement.Against other) {
        return with(one, Optional.of(other), one.pooled(), one.contrast());
    }

    private static Measurement with(Measurement one, Optional<Pooled> pooled, Optional<String> contrast) {
        return with(one, one.against(), pooled, contrast);
    }

    private static Measurement with(
            Measurement one,
            Optional<Measurement.Against> against,
            Optional<Pooled> pooled,
            Optional<String> contrast) {
        return new Measurement(
                one.id(),
                one.arm(),
                one.observable(),
                one.tissue(),
                one.assay(),
                one.isolation(),
                one.preparation(),
                one.when(),
                one.reference(),
                against,
                one.n(),
                pooled,
                contrast,
                one.reported(),
                one.status(),
                one.excluded(),
                one.sameAs(),
                one.note());
    }

    static Optional<Measurement.Reference> against(String arm, When when) {
        return Optional.of(new Measurement.Reference(arm, when));
    }

    static Study study(List<StudyArm> arms, Measurement... rows) {
        Map<String, StudyArm> byId = new LinkedHashMap<>();
        arms.forEach(arm -> byId.put(arm.id(), arm));
        return new Study(
                "small-2000",
                "Small",
                "Small 2000",
                Optional.empty(),
                Species.HUMAN,
                "all of it",
                Optional.empty(),
                byId,
                List.of(rows),
                Path.of("small-2000.json"));
    }
}
