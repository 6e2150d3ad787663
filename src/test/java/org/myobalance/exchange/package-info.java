/** Tests of what is written for other simulators. */
@NullMarked
package org.myobalance.exchange;

import org.jspecify.annotations.NullMarked;
