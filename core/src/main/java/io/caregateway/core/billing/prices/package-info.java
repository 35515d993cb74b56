/**
 * What a practice charges, by kind of payer. A price is never edited: a change is a version more,
 * so that what a bill was made from can be seen years later.
 */
@NullMarked
package io.caregateway.core.billing.prices;

import org.jspecify.annotations.NullMarked;
