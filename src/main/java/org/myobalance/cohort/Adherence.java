package org.myobalance.cohort;

import org.myobalance.regimen.Regimen;

/** Which sessions persons miss. How large a share each misses is drawn from the population. */
public enum Adherence {
    /** Each session is missed at random, so no week is like the next: lives are followed from session to session. */
    IRREGULAR {
        @Override
        Regimen of(Regimen lived, Regimen planned) {
            return lived;
        }
    },
    /** Each person misses the same sessions of every week, as many in the mean: lives are followed some four times faster. */
    REGULAR {
        @Override
        Regimen of(Regimen lived, Regimen planned) {
            return lived.missing(lived.missed().regularly());
        }
    },
    /** Nobody misses a session but those that the regimen itself leaves out. */
    FULL {
        @Override
        Regimen of(Regimen lived, Regimen planned) {
            return lived.missing(planned.missed());
        }
    };

    /** The regimen that a person lives, of the one with sessions missed at random. */
    abstract Regimen of(Regimen lived, Regimen planned);
}
