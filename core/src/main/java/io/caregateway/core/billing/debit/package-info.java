/**
 * Direct debit: mandates, collections of what is owed under them, the file for the bank (ISO 20022,
 * pain.008.001.02) or for a bureau (CSV), and what became of each collection.
 *
 * <p>Money is booked when a result says that it was collected, and booked back when it is returned
 * later, as under the Direct Debit Guarantee. Each result counts once, however often a file is
 * read. A bill is in one collection that is under way, at most.
 *
 * <p>[Not done] Sort codes and account numbers are checked for their form alone: the modulus check
 * needs tables of Pay.UK that are no part of this project.
 */
@NullMarked
package io.caregateway.core.billing.debit;

import org.jspecify.annotations.NullMarked;
