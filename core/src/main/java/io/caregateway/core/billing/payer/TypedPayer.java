package io.caregateway.core.billing.payer;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import io.caregateway.core.billing.prices.PayerKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A business or third party as somebody typed it.
 *
 * @param token names the form: sent twice, it makes one payer
 * @param kind {@code business} or {@code third-party}
 * @param address one line each
 */
public record TypedPayer(
    UUID token,
    String kind,
    String name,
    String contact,
    String address,
    String email,
    String telephone,
    String supplierId,
    boolean orderRequired,
    boolean anonymised) {

  private static final int SHORT = 80;
  private static final int ADDRESS = 400;
  private static final int MOST_LINES = 6;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

  /** With the name alone. */
  public static TypedPayer named(UUID token, String kind, String name) {
    return new TypedPayer(token, kind, name, "", "", "", "", "", false, false);
  }

  /** Which kind it is; empty when nothing was said, or patient. */
  Optional<PayerKind> readKind() {
    return Arrays.stream(PayerKind.values())
        .filter(one -> one != PayerKind.PATIENT && one.word().equals(kind))
        .findFirst();
  }

  /**
   * @param problems to which what is wrong is added; then the details are of no use
   */
  PayerDetails read(List<Problem> problems) {
    String who = TypedText.read("name", name, SHORT, problems);
    if (who.isEmpty()) {
      problems.add(new Problem("name", "Enter the name, as it is to stand on bills."));
    }
    return new PayerDetails(
        who,
        TypedText.read("contact", contact, SHORT, problems),
        address(address, problems),
        email(email, problems),
        TypedText.read("telephone", telephone, SHORT, problems),
        TypedText.read("supplier-id", supplierId, SHORT, problems),
        orderRequired,
        anonymised);
  }

  static List<String> address(String typed, List<Problem> problems) {
    List<String> lines =
        TypedText.read("address", typed, ADDRESS, problems)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.size() > MOST_LINES) {
      problems.add(new Problem("address", "Enter up to " + MOST_LINES + " lines."));
    }
    return lines;
  }

  static String email(String typed, List<Problem> problems) {
    String text = TypedText.read("email", typed, LONGEST_EMAIL, problems);
    if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
      problems.add(new Problem("email", "Enter an e-mail address, as accounts@example.org."));
    }
    return text;
  }
}
