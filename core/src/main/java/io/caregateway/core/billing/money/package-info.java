/**
 * Money that comes in and goes back. It comes into the payer's hand first, and is set against bills
 * from there, so that deposits, overpayments and part payments are all the same thing.
 */
@NullMarked
package io.caregateway.core.billing.money;

import org.jspecify.annotations.NullMarked;
