package io.caregateway.core.billing.prices;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.ConceptId;
import io.caregateway.core.billing.TypedValues;
import io.caregateway.core.billing.prices.PriceChange.Problem;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a typed price field by field and gathers what is wrong. For one; not to be shared. */
final class PriceCheck {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}(][^\\p{Cntrl}]*");
  private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})\\s*%?");
  private static final int NAME = 120;
  private static final int SHORT = 60;
  private static final int LONG = 255;
  private static final int ALL = 100;

  private final TypedPrice typed;
  private final List<Problem> problems = new ArrayList<>();
  private final @Nullable Price price;

  PriceCheck(TypedPrice typed) {
    this.typed = typed;
    PayerKind payer =
        oneOf(Column.PAYER, PayerKind.values(), PayerKind::word, null, "Say who pays");
    String code = code(Column.CODE, "the code of the item");
    String name = words(Column.NAME, NAME, "Enter the name of the item.");
    String category = words(Column.CATEGORY, SHORT, null);
    String incomeCode = code(Column.INCOME_CODE, "the income code");
    String never = words(Column.NOT_CHARGEABLE, LONG, null);
    Money amount = amount(never.isEmpty());
    VatRate vat = vat();
    String reason =
        words(
            Column.VAT_REASON,
            LONG,
            vat != null && vat.needsReason() && never.isEmpty()
                ? "Say why no VAT is charged, as Protects the health of the patient."
                : null);
    LocalDate from = day(Column.FROM, "Enter the first day of this price, as 1/4/2026.");
    LocalDate to = typed.at(Column.TO).isEmpty() ? null : day(Column.TO, "Enter the last day.");
    if (from != null && to != null && to.isBefore(from)) {
      problem(Column.TO, "The last day is before the first.");
    }
    String clinical = clinicalCode();
    int share = share();
    CareRecord told =
        oneOf(
            Column.CARE_RECORD,
            CareRecord.values(),
            CareRecord::word,
            CareRecord.NONE,
            "Say what the clinical record is told");
    price =
        problems.isEmpty()
                && payer != null
                && amount != null
                && vat != null
                && from != null
                && told != null
            ? new Price(
                payer,
                code,
                0,
                name,
                category,
                incomeCode,
                amount,
                vat,
                orNull(reason),
                from,
                to,
                orNull(clinical),
                share,
                told,
                orNull(never))
            : null;
  }

  /** The price as version 0, or null when there are problems. */
  @Nullable Price price() {
    return price;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private String code(Column column, String what) {
    String code = typed.at(column);
    if (code.isEmpty()) {
      problem(column, "Enter " + what + ".");
    } else if (!CODE.matcher(code).matches()) {
      problem(column, "Up to 32 letters and digits; dots, hyphens and underscores between them.");
    } else if (CardNumbers.in(code)) {
      problem(column, CardNumbers.REFUSED);
    }
    return code;
  }

  /**
   * @param missing what to say when it is empty; null when it may be
   */
  private String words(Column column, int most, @Nullable String missing) {
    String words = typed.at(column);
    if (words.isEmpty()) {
      if (missing != null) {
        problem(column, missing);
      }
    } else if (words.length() > most) {
      problem(column, "Must be " + most + " characters or fewer.");
    } else if (!WORDS.matcher(words).matches()) {
      // a cell that begins otherwise may be run as a formula by a spreadsheet
      problem(column, "Must be one line that begins with a letter or a digit.");
    } else if (CardNumbers.in(words)) {
      problem(column, CardNumbers.REFUSED);
    }
    return words;
  }

  private @Nullable Money amount(boolean needed) {
    String amount = typed.at(Column.PRICE);
    if (amount.isEmpty() && !needed) {
      return new Money(0);
    }
    Money price = TypedValues.price(amount);
    if (price == null) {
      problem(Column.PRICE, "Enter the price in pounds and pence, as 25.00, up to 99,999.99.");
    }
    return price;
  }

  private @Nullable VatRate vat() {
    String vat = typed.at(Column.VAT);
    VatRate usual =
        switch (vat) {
          case "20", "20%" -> VatRate.STANDARD;
          case "5", "5%" -> VatRate.REDUCED;
          case "0", "0%" -> VatRate.ZERO;
          default -> null;
        };
    return usual == null
        ? oneOf(Column.VAT, VatRate.values(), VatRate::word, null, "Say how VAT is charged")
        : usual;
  }

  private @Nullable LocalDate day(Column column, String missing) {
    LocalDate day = TypedValues.date(typed.at(column));
    if (day == null) {
      problem(column, missing);
    }
    return day;
  }

  private String clinicalCode() {
    String code = typed.at(Column.CLINICAL_CODE);
    if (!code.isEmpty() && !ConceptId.isValid(code)) {
      problem(
          Column.CLINICAL_CODE,
          "This is not a SNOMED CT concept id. Check its digits, or leave the field empty.");
    }
    return code;
  }

  private int share() {
    String share = typed.at(Column.SHARE);
    var percent = SHARE.matcher(share.isEmpty() ? "0" : share);
    int number = percent.matches() ? Integer.parseInt(percent.group(1)) : ALL + 1;
    if (number > ALL) {
      problem(Column.SHARE, "Enter the practitioner's share in whole percent, from 0 to 100.");
    }
    return number;
  }

  private <T> @Nullable T oneOf(
      Column column, T[] all, Function<T, String> word, @Nullable T usual, String missing) {
    String given = typed.at(column);
    if (given.isEmpty() && usual != null) {
      return usual;
    }
    Optional<T> found =
        Arrays.stream(all).filter(one -> word.apply(one).equalsIgnoreCase(given)).findFirst();
    if (found.isEmpty()) {
      String words = String.join(", ", Arrays.stream(all).map(word).toList());
      problem(column, missing + ": " + words + ".");
    }
    return found.orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void problem(Column column, String sentence) {
    problems.add(new Problem(column, sentence));
  }
}
