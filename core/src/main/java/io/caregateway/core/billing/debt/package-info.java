/**
 * What is owed and for how long: aged debt, reminders by the practice's steps, and what is given up
 * by four eyes.
 *
 * <p>Each reminder of a bill is made once at most, in the turn of its account, and none while the
 * bill or the account is held, or the payer has died or may not be written to.
 *
 * <p>A write-off takes what is owed from RECEIVABLE to WRITTEN_OFF. Income and VAT stay as they
 * were billed. Money that comes in for the bill later brings as much back first, so that it never
 * ends in the payer's hand while something is written off.
 */
@NullMarked
package io.caregateway.core.billing.debt;

import org.jspecify.annotations.NullMarked;
