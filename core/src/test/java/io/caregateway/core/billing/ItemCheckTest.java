package io.caregateway.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.NewItem.Field;
import io.caregateway.core.billing.NewItem.Problem;
import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "25;2500",
        "25.5;2550",
        "£1,025.00;102500",
        " £ 10.00 ;1000",
        "0;0",
        "99999.99;9999999"
      })
  void readsPricesAsPeopleTypeThem(String typed, long pence) {
    assertThat(checked("A", null, "x", typed, "2026-11-02"))
        .isEqualTo(new CheckedItem("A", null, "x", new Money(pence), TODAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.234", "100000", "1,00", "ten", "1e3", "£", "٣"})
  void refusesWhatIsNoPrice(String typed) {
    assertThat(problems("A", null, "x", typed, "2026-11-02"))
        .extracting(Problem::field)
        .containsExactly(Field.PRICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-30", "30/10/2026", " 30/10/2026 "})
  void readsDatesAsPeopleTypeThem(String typed) {
    assertThat(checked("A", null, "x", "1", typed))
        .extracting(CheckedItem::date)
        .isEqualTo(LocalDate.of(2026, 10, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "'',Enter the date",
    "31/2/2026,Enter the date",
    "2026-13-01,Enter the date",
    "2026-11-03,in the future",
    "1970-09-10,before the patient was born"
  })
  void refusesADateThatCannotBe(String typed, String sentence) {
    assertThat(problems("A", null, "x", "1", typed))
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).contains(sentence));
  }

  @Test
  void aPartialBirthDateIsComparedAsFarAsItGoes() {
    assertThat(new ItemCheck(item("1970-01-01"), TODAY, "1970").problems()).isEmpty();
    assertThat(new ItemCheck(item("1969-12-31"), TODAY, "1970").problems()).hasSize(1);
    assertThat(new ItemCheck(item("1900-01-01"), TODAY, null).problems()).isEmpty();
  }

  private static NewItem item(String date) {
    return new NewItem("A", null, "x", "1", date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "ünlaut", "123456789012345678901234567890123"})
  void refusesWhatIsNoCode(String typed) {
    assertThat(problems(typed, null, "x", "1", "2026-11-02"))
        .extracting(Problem::field)
        .containsExactly(Field.CODE);
  }

  @Test
  void textIsOneLineOfBoundedLength() {
    assertThat(problems("A", null, "x".repeat(255), "1", "2026-11-02")).isEmpty();
    for (String text : List.of("", "x".repeat(256), "two\nlines", "n\u0000ul")) {
      assertThat(problems("A", null, text, "1", "2026-11-02"))
          .extracting(Problem::field)
          .containsExactly(Field.TEXT);
    }
  }

  @Test
  void aClinicalCodeThatIsLeftEmptyIsNone() {
    assertThat(checked("A", " ", "x", "1", "2026-11-02"))
        .extracting(CheckedItem::clinicalCode)
        .isNull();
  }

  private static @Nullable CheckedItem checked(
      String code, @Nullable String clinicalCode, String text, String price, String date) {
    return new ItemCheck(new NewItem(code, clinicalCode, text, price, date), TODAY, "1970-09-11")
        .item();
  }

  private static List<Problem> problems(
      String code, @Nullable String clinicalCode, String text, String price, String date) {
    return new ItemCheck(new NewItem(code, clinicalCode, text, price, date), TODAY, "1970-09-11")
        .problems();
  }
}
