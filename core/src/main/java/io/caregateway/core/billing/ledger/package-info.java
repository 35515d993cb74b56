/**
 * The books. Every movement takes an amount from one book and gives it to another, so that the sum
 * of all books is nothing at every moment; none is ever changed or taken back, a mistake is put
 * right by a movement the other way.
 *
 * <p>A bill owes the payer: RECEIVABLE gains what INCOME and VAT give. Money that comes in goes
 * from its till, CASH, CARD, BANK or CHEQUES, to the payer's CREDIT, and from there to the
 * RECEIVABLE of a bill; a refund goes back the same way. What stays in CREDIT is a deposit, or
 * money that nobody has said what it is for. What is given up of a bill goes from RECEIVABLE to
 * WRITTEN_OFF, and comes back from there before money is set against the bill after all.
 *
 * <p>Where tills are counted and paid in, no payer is concerned.
 */
@NullMarked
package io.caregateway.core.billing.ledger;

import org.jspecify.annotations.NullMarked;
