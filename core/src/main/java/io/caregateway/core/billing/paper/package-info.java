/**
 * What the practice gives out on paper: invoices, credit notes, receipts, statements and reminders.
 * What stands on each is put together here from the books; how it looks is for the {@link
 * io.caregateway.core.billing.paper.PaperPress}.
 *
 * <p>Each print and each sending is a row of {@code core.paper} and an audit record, or does not
 * happen. The first paper of a bill, a note or a payment is the original, with the letterhead of
 * that moment; every later one is a copy of it, and says so.
 */
@NullMarked
package io.caregateway.core.billing.paper;

import org.jspecify.annotations.NullMarked;
