/**
 * Writes and reads COMBINE archives: a ZIP file with a manifest of what each file is, read with limits.
 *
 * <p>Read {@link org.myobalance.archive.CombineArchive} first, then {@link org.myobalance.archive.ArchiveReader}.
 */
@NullMarked
package org.myobalance.archive;

import org.jspecify.annotations.NullMarked;
