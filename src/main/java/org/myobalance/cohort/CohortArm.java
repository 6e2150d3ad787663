package org.myobalance.cohort;

import java.util.Optional;
import org.myobalance.regimen.Regimen;

/**
 * A regimen that every person of a cohort lives, each in a life of its own.
 *
 * @param id word for tables
 * @param title for figures
 * @param regimen as planned, from the start of the cohort on
 * @param hypothesis of the model under which the arm is run, if one was chosen
 */
public record CohortArm(String id, String title, Regimen regimen, Optional<String> hypothesis) {}
