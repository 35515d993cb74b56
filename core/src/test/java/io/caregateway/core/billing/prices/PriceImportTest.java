package io.caregateway.core.billing.prices;

import static io.caregateway.core.billing.prices.PriceListTest.DESK;
import static io.caregateway.core.billing.prices.PriceListTest.PRIYA;
import static io.caregateway.core.billing.prices.PriceListTest.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BooksTest;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import org.junit.jupiter.api.Test;

class PriceImportTest extends BooksTest {

  private static final String HEADINGS =
      "Payer,Code,Name,Category,Income code,Price,VAT,VAT reason,From,Share ,Care record\r\n";
  private static final String FILE =
      HEADINGS.replace("Share ,", "Practitioner share,")
          + "patient,PMR,\"Report, private\",Reports,REP,£104.50,20%,,1/4/2026,50%,both\r\n"
          + "third-party,PMR,Report,Reports,REP,150,exempt,Protects health,2026-04-01,,bill\r\n";

  @Test
  void aFileIsTriedThenTakenAndTakenTwiceCountsOnce() {
    PriceFile tried = list().check(PRACTICE, FILE);
    assertThat(tried.added()).extracting(Price::code).containsExactly("PMR", "PMR");
    assertThat(list().all(PRACTICE)).isEmpty();

    PriceFile taken = list().take(PRACTICE, FILE, PRIYA, DESK);
    PriceFile again = list().take(PRACTICE, FILE, PRIYA, DESK);

    assertThat(taken).isEqualTo(tried);
    assertThat(again.changesSomething()).isFalse();
    assertThat(again.same()).isEqualTo(2);
    assertThat(list().all(PRACTICE)).isEqualTo(taken.added());
    assertThat(recorded(Act.PRICES_CHANGED))
        .containsExactly(
            AuditRecord.done(Act.PRICES_CHANGED, PRIYA, DESK).about("file: 2 added, 0 changed"));
    theFileOfTheListIsTakenAsItIs();
    aPriceThatDiffersIsChanged();
  }

  private static void theFileOfTheListIsTakenAsItIs() {
    PriceFile own = list().check(PRACTICE, list().csv(PRACTICE));
    assertThat(own.holds()).isTrue();
    assertThat(own.same()).isEqualTo(2);
  }

  private static void aPriceThatDiffersIsChanged() {
    PriceFile other = list().check(PRACTICE, FILE.replace("104.50", "110"));
    assertThat(other.changed()).extracting(Price::version).containsExactly(2);
  }

  @Test
  void everyErrorIsToldByLineAndColumnAndNothingIsTaken() {
    String csv =
        """
        Payer,Code,Name,Income code,Price,VAT,From,Clinical code
        patient,OK-1,Letter,LET,10,standard,2026-04-01,
        patient,,Letter,LET,ten,standard,2026-13-01,123
        somebody,OK-2,Letter,LET,10,exempt,2026-04-01,
        patient,ok-1,Letter,LET,10,standard,2026-04-01,
        patient,OK-3,=cmd(),LET,10,standard,2026-04-01,
        patient,OK-4,Card 4111 1111 1111 1111,LET,10,standard,2026-04-01,
        patient,OK-5
        """;
    PriceFile file = list().take(OTHER_PRACTICE, csv, PRIYA, DESK);

    assertThat(file.errors())
        .extracting(error -> error.line() + " " + error.column())
        .containsExactly(
            "3 Code",
            "3 Price",
            "3 From",
            "3 Clinical code",
            "4 Payer",
            "4 VAT reason",
            "5 Code",
            "6 Name",
            "7 Name",
            "8 ");
    assertThat(list().all(OTHER_PRACTICE)).isEmpty();
  }

  @Test
  void aFileThatIsNoPriceListIsSaidToBeNone() {
    assertThat(error("")).contains("no prices");
    assertThat(error("Name,Colour\nLetter,red\n")).contains("No such heading");
    assertThat(error("Code,Code\n1,2\n")).contains("there twice");
    assertThat(error("Payer,Code\n" + "patient,A\n".repeat(5001)))
        .as("no more errors than anybody reads")
        .isNotEmpty();
    assertThat(list().check(PRACTICE, "Payer\n" + "x\n".repeat(9000)).errors().size())
        .isLessThan(120);
  }

  private static String error(String csv) {
    return list().check(PRACTICE, csv).errors().get(0).sentence();
  }
}
