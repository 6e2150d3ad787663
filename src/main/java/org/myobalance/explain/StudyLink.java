package org.myobalance.explain;

import org.myobalance.study.Study;

/**
 * A study whose measurements depend on a parameter, by the laws of the model, and so can inform it. Whether they do, and by
 * how much, only the fit tells.
 *
 * @param study whose measurements are fitted
 * @param laws smallest number of laws between what it measured and the parameter
 * @param measurements how many measurements are that near
 */
public record StudyLink(Study study, int laws, int measurements) {}
