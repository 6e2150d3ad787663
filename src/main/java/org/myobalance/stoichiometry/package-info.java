/**
 * Checks whether vesicles of plasma can carry what a model claims: copies of a miRNA that arrive in a day, compared
 * with the copies in muscle.
 *
 * <p>Read {@link org.myobalance.stoichiometry.Gate} first, then {@link org.myobalance.stoichiometry.Supply}.
 */
@NullMarked
package org.myobalance.stoichiometry;

import org.jspecify.annotations.NullMarked;
