package org.myobalance.inference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is compared on which observations.
 *
 * @param hypotheses how many
 * @param observations of all studies that are used for fitting
 * @param folds those that are fold changes or directions, for which constant folds stand as a null model
 * @param massModel file of the null model of mass, if it can stand for some observations
 * @param mass observations that it stands for
 */
public record ComparisonStart(int hypotheses, int observations, int folds, Optional<Path> massModel, int mass) {}
