/**
 * Serves the what-if page on the loopback address and answers its questions: the best values first, then bands
 * and the same without EXO.
 *
 * <p>Read {@link org.myobalance.explore.ExploreServer} first for what goes over the wire, then {@link
 * org.myobalance.explore.Answering} and {@link org.myobalance.explore.ArmAnswers} for what is computed.
 */
@NullMarked
package org.myobalance.explore;

import org.jspecify.annotations.NullMarked;
