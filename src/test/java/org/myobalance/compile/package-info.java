/** Compiled models against the interpreter, differences and closed forms. */
@NullMarked
package org.myobalance.compile;

import org.jspecify.annotations.NullMarked;
