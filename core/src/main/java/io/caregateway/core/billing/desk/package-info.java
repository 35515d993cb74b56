/**
 * What bills choose from beside prices: a practice's practitioners and branches, and at which
 * branch a computer stands. A bill keeps their names as they were, so that lists may change.
 */
@NullMarked
package io.caregateway.core.billing.desk;

import org.jspecify.annotations.NullMarked;
