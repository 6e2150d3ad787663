/**
 * Commands, messages, exit codes: 0 done, 2 faulty input, 3 some arm failed, 130 interrupted.
 *
 * <p>Read {@link org.myobalance.cli.Main} first.
 */
@NullMarked
package org.myobalance.cli;

import org.jspecify.annotations.NullMarked;
