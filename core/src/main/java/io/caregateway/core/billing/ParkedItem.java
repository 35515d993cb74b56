package io.caregateway.core.billing;

/**
 * An item that needs a person.
 *
 * @param patient the name on the account, as an account shows it
 */
public record ParkedItem(BillingItem item, String patient) {}
