package io.caregateway.core.billing.debit;

/**
 * Under what name a practice collects.
 *
 * @param account to which money is collected
 * @param userNumber its service user number: six digits
 */
public record Scheme(BankAccount account, String userNumber) {}
