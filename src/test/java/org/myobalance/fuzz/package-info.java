/** Readers against files that nobody should write. Read {@link org.myobalance.fuzz.ReaderFuzzTest} first. */
@NullMarked
package org.myobalance.fuzz;

import org.jspecify.annotations.NullMarked;
