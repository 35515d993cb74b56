package io.caregateway.routes.partner;

/** A practice's partner settings cannot be used; the message says which and what to do. */
public final class PartnerSettingsUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  PartnerSettingsUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
