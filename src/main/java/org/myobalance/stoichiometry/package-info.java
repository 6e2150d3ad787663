/**
 * Whether vesicles of plasma can carry what a model claims of them: copies of a miRNA that arrive in a day, against those
 * that muscle holds.
 *
 * <p>Read {@link org.myobalance.stoichiometry.Gate} first, then {@link org.myobalance.stoichiometry.Supply}.
 */
@NullMarked
package org.myobalance.stoichiometry;

import org.jspecify.annotations.NullMarked;
