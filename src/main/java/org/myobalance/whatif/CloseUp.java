package org.myobalance.whatif;

import org.myobalance.regimen.Bout;
import org.myobalance.simulate.Trajectory;

/**
 * One bout of an arm, close up.
 *
 * @param plan the arm
 * @param trajectory rows from the midnight before the bout on; time since the start of the arm [h]
 * @param bout what was done
 * @param onset when it began, since the start of the arm [h]
 * @param end when it ended, since the start of the arm [h]
 */
public record CloseUp(ArmPlan plan, Trajectory trajectory, Bout bout, double onset, double end) {}
