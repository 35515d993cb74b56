package io.caregateway.fhir.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackRequested;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What an entry says in either dialect, in this product's own identifier and code systems. */
public final class BillingItem {

  /**
   * Our own identifier system: its values are idempotency keys, so an entry that carries one was
   * written by a gateway, and no other entry carries the same.
   */
  public static final String SYSTEM = "https://caregateway.io/id/billing-item";

  public static final String SNOMED_CT = "http://snomed.info/sct";
  public static final String CURRENCIES = "urn:iso:std:iso:4217";
  public static final String POUND_STERLING = "GBP";

  private BillingItem() {}

  /** Our own code system of a practice's price list. */
  public static String codeSystem(OdsCode practice) {
    return "https://caregateway.io/CodeSystem/" + practice.value() + "/billing-code";
  }

  /**
   * The value of {@code If-None-Exist} for a conditional create (FHIR RESTful API, Conditional
   * create), and the query that finds the entry again.
   */
  public static String ifNoneExist(UUID key) {
    return "identifier=" + SYSTEM + "|" + key;
  }

  /** When it was asked for, to the second, as FHIR dateTime text. */
  public static String enteredAt(WriteBackRequested request) {
    return request.requestedAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
