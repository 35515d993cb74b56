package io.caregateway.routes.signon.cis1;

import java.util.regex.Pattern;

/**
 * What a smartcard's software hands out for a session (GATicket.getTicket).
 *
 * @param value 1 to 1024 visible ASCII characters
 */
public record Ticket(String value) {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,1024}");

  /**
   * @throws IllegalArgumentException when it cannot be a ticket
   */
  public Ticket {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A ticket has 1 to 1024 visible ASCII characters.");
    }
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "a ticket";
  }
}
