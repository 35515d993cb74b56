/** What the books say in sums: banking, income and VAT. */
@NullMarked
package io.caregateway.gateway.pages.figures;

import org.jspecify.annotations.NullMarked;
