/**
 * Makes one page to hand on of a folder of results: a single HTML file without scripts, in English or Chinese.
 *
 * <p>Read {@link org.myobalance.page.Origin} and {@link org.myobalance.page.Evidence} for what a page is told beside the
 * folder, then {@link org.myobalance.page.ReportPage}. All text passes through the DOM of jsoup, which escapes it, and
 * figures through {@link org.myobalance.page.SafeSvg}. Only {@code cli} uses this package.
 */
@NullMarked
package org.myobalance.page;

import org.jspecify.annotations.NullMarked;
