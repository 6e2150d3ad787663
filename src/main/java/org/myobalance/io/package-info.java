/**
 * All JSON and CSV in and out: faults with file, pointer, line and column; schemas; writes that are whole or not at all.
 *
 * <p>Read {@link org.myobalance.io.JsonDocument}, {@link org.myobalance.io.JsonObject} and
 * {@link org.myobalance.io.JsonValue} first, then {@link org.myobalance.io.ModelReader} and
 * {@link org.myobalance.io.Fault}; for output {@link org.myobalance.io.AtomicFiles}.
 */
@NullMarked
package org.myobalance.io;

import org.jspecify.annotations.NullMarked;
