/**
 * Says what can be said of one person: conditions simulated lives on measurements, and ranks what to measure next.
 *
 * <p>Read {@link org.myobalance.person.Person} first, then {@link org.myobalance.person.Belief} and {@link
 * org.myobalance.person.PersonRun}.
 */
@NullMarked
package org.myobalance.person;

import org.jspecify.annotations.NullMarked;
