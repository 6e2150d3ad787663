/**
 * Writes observations of studies as parameter estimation problems in the format PEtab 2, and lists what that format cannot hold of them.
 *
 * <p>Read {@link org.myobalance.studyexport.StudyExport} first, then {@link org.myobalance.studyexport.ArmTables}.
 */
@NullMarked
package org.myobalance.studyexport;

import org.jspecify.annotations.NullMarked;
