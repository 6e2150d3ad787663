/**
 * Reads what papers report: arms, protocols, measurements with their error, unit and status, and which observable of a model
 * each word of a study means.
 *
 * <p>Read {@link org.myobalance.study.Study} first, then {@link org.myobalance.study.Measurement},
 * {@link org.myobalance.study.StudyArm} and {@link org.myobalance.study.Laboratory};
 * {@link org.myobalance.study.StudyReader} reads the files.
 */
@NullMarked
package org.myobalance.study;

import org.jspecify.annotations.NullMarked;
