/**
 * Reads the command line, asks the other packages, prints, and sets the exit code: 0 done, 2 faulty input, 3 some arm
 * failed, 130 interrupted by Ctrl-C, 143 ended by SIGTERM; what is finished is written in both cases.
 *
 * <p>Read {@link org.myobalance.cli.Main} first, then {@link org.myobalance.cli.RunCommand}.
 */
@NullMarked
package org.myobalance.cli;

import org.jspecify.annotations.NullMarked;
