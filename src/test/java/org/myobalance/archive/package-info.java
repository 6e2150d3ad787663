/** Tests of COMBINE archives. */
@NullMarked
package org.myobalance.archive;

import org.jspecify.annotations.NullMarked;
