package io.caregateway.core.billing;

import io.caregateway.core.billing.NewItem.Field;
import io.caregateway.core.billing.NewItem.Problem;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a new item field by field and gathers what is wrong. For one item; not to be shared. */
final class ItemCheck {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final int TEXT_CHARACTERS = 255;

  private final List<Problem> problems = new ArrayList<>();
  private final @Nullable CheckedItem item;

  /**
   * @param today at the practice
   * @param birthDate as held, possibly only a year or year and month
   */
  ItemCheck(NewItem typed, LocalDate today, @Nullable String birthDate) {
    String code = code(typed.code().trim());
    String clinicalCode = clinicalCode(typed.clinicalCode());
    String text = text(typed.text().trim());
    Money price = price(typed.price());
    LocalDate date = date(typed.date(), today, birthDate);
    item =
        price == null || date == null || !problems.isEmpty()
            ? null
            : new CheckedItem(code, clinicalCode, text, price, date);
  }

  /** The item, or null when there are problems. */
  @Nullable CheckedItem item() {
    return item;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private String code(String code) {
    if (code.isEmpty()) {
      problem(Field.CODE, "Enter the code of the item.");
    } else if (!CODE.matcher(code).matches()) {
      problem(
          Field.CODE,
          "The code must be up to 32 letters and digits; dots, hyphens and underscores may stand"
              + " between them.");
    }
    return code;
  }

  private @Nullable String clinicalCode(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String code = typed.trim();
    if (!ConceptId.isValid(code)) {
      problem(
          Field.CLINICAL_CODE,
          "This is not a SNOMED CT concept id. Check its digits, or leave the field empty.");
    }
    return code;
  }

  private String text(String text) {
    if (text.isEmpty()) {
      problem(Field.TEXT, "Enter the words that the record should show.");
    } else if (text.length() > TEXT_CHARACTERS) {
      problem(Field.TEXT, "The text must be " + TEXT_CHARACTERS + " characters or fewer.");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      problem(Field.TEXT, "The text must be one line, without control characters.");
    } else if (CardNumbers.in(text)) {
      problem(Field.TEXT, CardNumbers.REFUSED);
    }
    return text;
  }

  private @Nullable Money price(String typed) {
    Money price = TypedValues.price(typed);
    if (price == null) {
      problem(Field.PRICE, "Enter the price in pounds and pence, as 25.00, up to 99,999.99.");
    }
    return price;
  }

  private @Nullable LocalDate date(String typed, LocalDate today, @Nullable String birthDate) {
    LocalDate date = TypedValues.date(typed);
    if (date == null) {
      problem(Field.DATE, "Enter the date of the service, as 27/3/2026.");
    } else if (date.isAfter(today)) {
      problem(Field.DATE, "The date of the service cannot be in the future.");
    } else if (birthDate != null && isBefore(date, birthDate)) {
      problem(Field.DATE, "The date of the service is before the patient was born.");
    }
    return date;
  }

  /** Compares with the precision that the birth date has. */
  private static boolean isBefore(LocalDate date, String birthDate) {
    String day = date.toString();
    return day.substring(0, Math.min(day.length(), birthDate.length())).compareTo(birthDate) < 0;
  }

  private void problem(Field field, String sentence) {
    problems.add(new Problem(field, sentence));
  }
}
