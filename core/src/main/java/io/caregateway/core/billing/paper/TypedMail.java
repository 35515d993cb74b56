package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.Outcome.Problem;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a paper is to be sent, as somebody typed it.
 *
 * @param token names the form: sent twice, one mail goes
 * @param confirmed whether they say that they checked the address
 */
public record TypedMail(UUID token, String address, boolean confirmed) {

  /** No more than one address; what a mail server takes is for it to say. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}@<>\"(),;:\\\\]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,180}");

  String read() {
    return address.strip();
  }

  /**
   * @param known whether something was sent there before
   */
  List<Problem> problems(boolean known) {
    if (!ADDRESS.matcher(read()).matches()) {
      return List.of(new Problem("address", "Enter one e-mail address, as name@example.org."));
    }
    if (CardNumbers.in(read())) {
      return List.of(new Problem("address", CardNumbers.REFUSED));
    }
    return known || confirmed
        ? List.of()
        : List.of(
            new Problem(
                "confirmed", "Read the address back to the payer, and confirm that it is right."));
  }
}
