/** Exported files, compiled and run, against the bytecode. */
@NullMarked
package org.myobalance.export;

import org.jspecify.annotations.NullMarked;
