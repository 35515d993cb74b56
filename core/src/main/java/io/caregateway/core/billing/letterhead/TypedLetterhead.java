package io.caregateway.core.billing.letterhead;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A letterhead as somebody typed it.
 *
 * @param fields {@code branch}, {@code name}, {@code address}, {@code phone}, {@code email}, {@code
 *     vat-number}, {@code account-name}, {@code sort-code}, {@code account-number}, {@code terms},
 *     and {@code reminder-1} to {@code reminder-3}
 * @param logo the uploaded file; empty for none
 * @param dropLogo whether the logo that there is goes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record TypedLetterhead(Map<String, String> fields, byte[] logo, boolean dropLogo) {

  private static final int SHORT = 80;
  private static final int ADDRESS = 400;
  private static final int MOST_LINES = 7;
  private static final int LONG = 1500;

  /** Great Britain's numbers, without the letters (VAT Notice 700, 16.3.1 wants them shown). */
  private static final Pattern VAT_NUMBER = Pattern.compile("[0-9]{9}|[0-9]{12}");

  private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[A-Za-z0-9.-]{1,180}");

  public TypedLetterhead {
    fields = Map.copyOf(fields);
  }

  String branch(List<Problem> problems) {
    return text("branch", SHORT, problems).replaceAll("\\s+", " ");
  }

  /**
   * @param problems to which what is wrong is added; then the content is of no use
   */
  Letterhead.Content read(List<Problem> problems) {
    String name = text("name", SHORT, problems);
    String address = text("address", ADDRESS, problems);
    if (name.isEmpty()) {
      problems.add(new Problem("name", "Enter who bills, as the practice’s name."));
    }
    if (address.isEmpty() || address.lines().count() > MOST_LINES) {
      problems.add(new Problem("address", "Enter the address, in up to 7 lines."));
    }
    String vat = bare("vat-number", problems).replaceFirst("(?i)^GB", "");
    wrong(vat, VAT_NUMBER, "vat-number", "Enter 9 or 12 digits, as 123456789.", problems);
    String email = text("email", SHORT, problems);
    wrong(email, EMAIL, "email", "Enter an e-mail address, as office@example.org.", problems);
    String sortCode = bare("sort-code", problems);
    String account = bare("account-number", problems);
    wrong(sortCode, SORT_CODE, "sort-code", "Enter 6 digits, as 12-34-56.", problems);
    wrong(account, ACCOUNT, "account-number", "Enter 8 digits.", problems);
    if (sortCode.isEmpty() != account.isEmpty()) {
      problems.add(
          new Problem(
              sortCode.isEmpty() ? "sort-code" : "account-number",
              "Enter both the sort code and the account number, or neither."));
    }
    return new Letterhead.Content(
        name,
        address,
        text("phone", SHORT, problems),
        email,
        vat,
        text("account-name", SHORT, problems),
        sortCode.replaceAll("(..)(..)(..)", "$1-$2-$3"),
        account,
        text("terms", LONG, problems),
        reminders(problems),
        null);
  }

  private List<String> reminders(List<Problem> problems) {
    return IntStream.rangeClosed(1, Letterhead.REMINDERS)
        .mapToObj(
            step -> {
              String typed = text("reminder-" + step, LONG, problems);
              return typed.isEmpty() ? ReminderWords.usual(step) : typed;
            })
        .toList();
  }

  private String text(String field, int most, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    String text = TypedText.read(field, fields.get(field), most, found);
    problems.addAll(found);
    return found.isEmpty() ? text : "";
  }

  private String bare(String field, List<Problem> problems) {
    return text(field, SHORT, problems).replaceAll("[\\s-]", "");
  }

  private static void wrong(
      String typed, Pattern form, String field, String sentence, List<Problem> problems) {
    if (!typed.isEmpty() && !form.matcher(typed).matches()) {
      problems.add(new Problem(field, sentence));
    }
  }
}
