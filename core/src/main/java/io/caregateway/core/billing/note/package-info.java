/**
 * What staff note on accounts: alerts, which are shown on top of the account and whenever it is
 * billed, and tasks, which somebody does by some day.
 */
@NullMarked
package io.caregateway.core.billing.note;

import org.jspecify.annotations.NullMarked;
