package io.caregateway.core.billing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads free text that people type about bills and money. */
public final class TypedText {

  private TypedText() {}

  /**
   * The text without blanks around it.
   *
   * @param problems to which what is wrong is added
   */
  public static String read(
      String field, @Nullable String typed, int most, List<Outcome.Problem> problems) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > most) {
      problems.add(new Outcome.Problem(field, "Must be " + most + " characters or fewer."));
    } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')) {
      problems.add(new Outcome.Problem(field, "Must be without control characters."));
    } else if (CardNumbers.in(text)) {
      problems.add(new Outcome.Problem(field, CardNumbers.REFUSED));
    }
    return text;
  }
}
