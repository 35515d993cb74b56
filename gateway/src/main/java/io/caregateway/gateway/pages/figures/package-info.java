/** What the books say: the figures of some days, and reports as pages and files. */
@NullMarked
package io.caregateway.gateway.pages.figures;

import org.jspecify.annotations.NullMarked;
