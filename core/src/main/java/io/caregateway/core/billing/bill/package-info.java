/**
 * Bills: a draft is filled from the price list, then posted. From then on it stands: it is taken
 * back by a credit note, in part or whole, or voided while nothing has been paid or credited.
 *
 * <p>Posting takes the next invoice number, moves the amounts in the books and asks for the entries
 * in the clinical record, all in one transaction.
 */
@NullMarked
package io.caregateway.core.billing.bill;

import org.jspecify.annotations.NullMarked;
