/**
 * What papers report: arms, protocols, measurements with their error, unit and status, and what laboratories measure.
 *
 * <p>Read {@link org.myobalance.study.Study} first, then {@link org.myobalance.study.Measurement},
 * {@link org.myobalance.study.StudyArm}, {@link org.myobalance.study.Laboratory}; files are read by
 * {@link org.myobalance.study.StudyReader}.
 */
@NullMarked
package org.myobalance.study;

import org.jspecify.annotations.NullMarked;
