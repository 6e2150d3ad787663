/**
 * Reads models in SBML, the exchange format of systems biology, and translates them into equations with events.
 *
 * <p>Level 2 and Level 3 Core, without algebraic rules, {@code delay()}, fast reactions and packages: each is refused by
 * name. Read {@link org.myobalance.sbml.SbmlReader} first, then {@link org.myobalance.sbml.SbmlTranslation}.
 */
@NullMarked
package org.myobalance.sbml;

import org.jspecify.annotations.NullMarked;
