/**
 * Writes the compiled model for other programs as plain C99, with its parameters, states and the stops of one regimen.
 *
 * <p>Read {@link org.myobalance.export.CFile} first.
 */
@NullMarked
package org.myobalance.export;

import org.jspecify.annotations.NullMarked;
