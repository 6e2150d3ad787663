package org.myobalance.observe;

import java.util.Optional;
import org.myobalance.study.Laboratory;
import org.myobalance.study.Measurement;
import org.myobalance.study.Preparation;
import org.myobalance.study.Reported;
import org.myobalance.units.Unit;
import org.myobalance.units.UnitParser;

/**
 * What an observation counts of the vesicles of a sample, and what it counts beside them.
 *
 * @param background share of the particles counted at rest that are no vesicles, in [0, 1) [-]
 * @param recovery share of the vesicles of the sample that is left to be counted, in (0, 1] [-]
 * @param perProtein particles that stand for a mass of protein where that is what was reported [1/g]; 1 where particles are
 */
record Isolate(double background, double recovery, double perProtein) {
    /** All vesicles and nothing else: markers and miRNA, and what was not isolated. */
    static final Isolate ALL = new Isolate(0, 1, 1);

    private static final Unit PER_VOLUME = UnitParser.parse("1/mL");

    /** What the study states of the isolate of an observation, and the laboratory of its method. */
    static Isolate of(Laboratory laboratory, Measurement observation) {
        Optional<Preparation> preparation = observation.preparation().filter(each -> observation.isOfIsolate());
        boolean isProtein = isProtein(observation);
        if (!isProtein && !counts(laboratory, observation)) {
            return ALL;
        }
        double background = observation
                .isolation()
                .map(word -> laboratory.isolations().get(word))
                .map(Laboratory.Isolation::background)
                .orElse(0.0);
        double recovery = preparation
                .flatMap(Preparation::recovery)
                .filter(each -> !each.isCorrected())
                .map(Preparation.Recovery::share)
                .orElse(1.0);
        double perProtein = preparation
                .filter(each -> isProtein)
                .map(each -> each.particlesPerProtein().orElse(1))
                .orElse(1.0);
        return new Isolate(background, recovery, perProtein);
    }

    private static boolean counts(Laboratory laboratory, Measurement observation) {
        return Optional.ofNullable(laboratory.assays().get(observation.assay()))
                .filter(Laboratory.Assay::counts)
                .isPresent();
    }

    /** Whether an observation reports the protein of an isolate by which its particles are known. */
    static boolean isProtein(Measurement observation) {
        return isAbsolute(observation)
                && observation.isOfIsolate()
                && Reported.isProteinOf(observation.reported().unit(), PER_VOLUME)
                && observation
                        .preparation()
                        .filter(each -> each.particlesPerProtein().isPresent())
                        .isPresent();
    }

    /** Whether an observation counts the particles of an isolate in absolute numbers, so that it matters how many were recovered. */
    static boolean isAbsoluteCount(Laboratory laboratory, Measurement observation) {
        boolean hasUnit = !observation.reported().unit().dimension().isNone();
        return isAbsolute(observation)
                && observation.isOfIsolate()
                && hasUnit
                && (counts(laboratory, observation) || isProtein(observation));
    }

    private static boolean isAbsolute(Measurement observation) {
        return observation.reported().kind() == Reported.Kind.VALUE
                || observation.reported().kind() == Reported.Kind.DIFFERENCE;
    }

    /**
     * What is counted in a sample. Particles that are no vesicles are counted along; relative to rest, which is 1, they do not move with the vesicles, and
     * what is lost at rest and later cancels.
     *
     * @param vesicles in the sample, relative to rest [-] or in absolute numbers [base unit]
     * @param isRelative whether they are relative to rest
     * @return particles relative to rest [-], particles [base unit] or protein [g for each unit of them]
     */
    Dual counted(Dual vesicles, boolean isRelative) {
        return isRelative
                ? vesicles.times(1 - background).plus(background)
                : vesicles.times(recovery / perProtein).over(1 - background);
    }
}
