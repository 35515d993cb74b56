/**
 * What is owed and for how long: aged debt, and what is given up of it by four eyes.
 *
 * <p>A write-off takes what is owed from RECEIVABLE to WRITTEN_OFF. Income and VAT stay as they
 * were billed. Money that comes in for the bill later brings as much back first, so that it never
 * ends in the payer's hand while something is written off.
 */
@NullMarked
package io.caregateway.core.billing.debt;

import org.jspecify.annotations.NullMarked;
