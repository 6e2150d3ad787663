/**
 * Reads what-if questions from files: subjects, regimens, arms and how long a run lasts.
 *
 * <p>Read {@link org.myobalance.scenario.Scenario} and {@link org.myobalance.scenario.Arm} for what a question is, then
 * {@link org.myobalance.scenario.ScenarioReader} and {@link org.myobalance.scenario.RegimenReader} for the files.
 */
@NullMarked
package org.myobalance.scenario;

import org.jspecify.annotations.NullMarked;
