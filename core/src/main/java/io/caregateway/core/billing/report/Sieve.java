package io.caregateway.core.billing.report;

/** By what a report can be narrowed, besides days. */
public enum Sieve {
  PRACTITIONER,
  BRANCH,
  INCOME_CODE,
  PAYER_KIND,
  METHOD
}
