/**
 * What makes the documentation site beside Maven: pages are gathered before the site is rendered ({@code StagePages}) and finished
 * afterwards ({@code FinishPages}). Both use the JDK alone, so that {@code mvn site} runs them from source, without compiling tests.
 */
@NullMarked
package org.myobalance.site;

import org.jspecify.annotations.NullMarked;
