package io.caregateway.core.billing.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One day of a practice, in every report. */
class ReportsTest extends BilledTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final String WAITS = "Waiting to be written";
  private static final String NOTHING = "Nothing to tell";
  private static final Filter DAY = Filter.of(TODAY, TODAY);

  @BeforeAll
  static void workForADay() {
    books
        .bean(PriceList.class)
        .take(
            PRACTICE,
            """
            Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Practitioner share,Care record
            patient,SHARED,Shared report,REP,100.00,standard,,2026-01-01,50,both
            patient,ABROAD,Letter abroad,LET,30.00,outside,Supplied abroad,2026-01-01,0,none
            """,
            PRIYA.actor(),
            PRIYA.origin());
    PatientId ada = patient();
    UUID shared = described(ada, "Dr Okoro", "Main", "SHARED", "REPORT");
    done(payments().take(PRACTICE, shared, typed("65.00"), PRIYA));
    UUID other = described(patient(), " dr okoro ", "Mill Lane", "SHARED");
    NewCredit part = new NewCredit(UUID.randomUUID(), false, Map.of(1, "40.00"), "Shorter");
    done(bills().credit(PRACTICE, other, part, PRIYA));
    done(payments().take(PRACTICE, other, typed("80.00"), PRIYA));
    done(bills().voidWhole(PRACTICE, posted(patient(), "MEDICAL"), PRIYA));
    posted(patient(), "ABROAD");
    draft(ada, "LETTER");
  }

  private static UUID described(PatientId patient, String who, String where, String... codes) {
    UUID bill = draft(patient, codes);
    done(bills().describe(PRACTICE, bill, Details.of(who, where), PRIYA));
    done(bills().post(PRACTICE, bill, true, PRIYA));
    return bill;
  }

  @Test
  void incomeIsByCodeAndPractitionerWhateverTheSpelling() {
    assertThat(Read.rows(report(ReportKind.INCOME, DAY)))
        .containsExactlyInAnyOrder(
            "LET | Nobody named | 30.00 | 0.00 | 30.00",
            "MED | Nobody named | 33.33 | 33.33 | 0.00",
            "REP | Dr Okoro | 210.00 | 40.00 | 170.00");
    assertThat(Read.drawn(report(ReportKind.INCOME, DAY))).isEqualTo(20000);
  }

  @Test
  void aShareIsEarnedByBillingAndOwedAsFarAsTheBillIsPaid() {
    assertThat(Read.rows(report(ReportKind.SHARES, DAY)))
        .containsExactlyInAnyOrder(
            "Dr Okoro | 0% | 10.00 | 0.00 | 5.00 | 0.00",
            // half of 100.00, and all of the 60.00 that was left
            "Dr Okoro | 50% | 160.00 | 80.00 | 110.00 | 55.00",
            "Nobody named | 0% | 30.00 | 0.00 | 0.00 | 0.00");
  }

  @Test
  void vatIsByRateAndReasonWithTheBoxesOfTheReturn() {
    Report vat = report(ReportKind.VAT, DAY);

    assertThat(Read.rows(vat))
        .containsExactly(
            "Standard rate, 20% |  | 160.00 | 46.67 | 14.67 | 32.00",
            "Exempt | Protects health | 10.00 | 0.00 | 0.00 | 0.00",
            "Outside the scope of VAT | Supplied abroad | 30.00 | 0.00 | 0.00 | 0.00");
    assertThat(vat.facts().stream().map(Report.Fact::value).map(Read::words))
        .containsExactly("32.00", "170.00");
  }

  @Test
  void bankingIsByDayBranchAndTill() {
    assertThat(Read.rows(report(ReportKind.BANKING, DAY)))
        .containsExactly("2026-11-02 |  | Card | 145.00 | 0.00 | 145.00");
  }

  @Test
  void creditNamesWhoseMoneyItIsAndIsRecordedAsRead() {
    Report credit = report(ReportKind.CREDIT, DAY);
    assertThat(Read.rows(credit)).containsExactly("Mrs Ada Jane Lovelace | 2026-11-02 | 8.00");
    assertThat(credit.rows().iterator().next().get(0)).isInstanceOf(Cell.AccountOf.class);
    assertThat(recorded(Act.REPORT_READ))
        .contains(
            AuditRecord.done(Act.REPORT_READ, PRIYA.actor(), PRIYA.origin())
                .about("credit 2026-11-02 to 2026-11-02"));
  }

  @Test
  void eachServiceIsBilledPaidAndToldOrShownNotToBe() {
    Filter days = Filter.of(TODAY.minusDays(7), TODAY);
    Report services = report(ReportKind.SERVICES, days);

    assertThat(Read.rows(services).stream().map(row -> row.replaceAll("Invoice \\d+", "Invoice")))
        .containsExactlyInAnyOrder(
            line(
                "Draft bill",
                "Private letter",
                "",
                "7.36",
                "Not billed",
                "Not billed",
                "Not billed"),
            line("Invoice", "Shared report", "Dr Okoro", "120.00", "Part paid", WAITS, NOTHING),
            line("Invoice", "Insurance Report", "Dr Okoro", "10.00", "Part paid", WAITS, NOTHING),
            line("Invoice", "Shared report", "Dr Okoro", "72.00", "Paid", WAITS, WAITS),
            line("Invoice", "Taxi medical", "Nobody named", "0.00", "Taken back", NOTHING, NOTHING),
            line(
                "Invoice", "Letter abroad", "Nobody named", "30.00", "Not paid", NOTHING, NOTHING));
    assertThat(services.facts().stream().map(fact -> fact.name() + " " + Read.words(fact.value())))
        .contains(
            "Services billed 5",
            "Services on drafts, not billed yet 1",
            "Entries of bills never asked for 0",
            "Entries waiting to be written 4");
  }

  private static String line(String... cells) {
    return "2026-10-30 | %s | Mrs Ada Jane Lovelace | %s | %s | %s | %s | %s | %s"
        .formatted((Object[]) cells);
  }

  @Test
  void reportsAreNarrowedByWhoWhereAndWhat() {
    Choices choices = books.bean(Reports.class).choices(PRACTICE);
    assertThat(choices.practitioners().values()).containsExactly("Dr Okoro");
    assertThat(choices.branches().values()).containsExactly("Main", "Mill Lane");
    assertThat(choices.incomeCodes()).contains("LET", "REP");
    String okoro = choices.practitioners().keySet().iterator().next();
    String main = choices.branches().keySet().iterator().next();

    assertThat(income(new Filter(TODAY, TODAY, okoro, "", "", null, null))).isEqualTo(17000);
    assertThat(income(new Filter(TODAY, TODAY, okoro, main, "", null, null))).isEqualTo(11000);
    assertThat(income(new Filter(TODAY, TODAY, "", "", "LET", PayerKind.PATIENT, null)))
        .isEqualTo(3000);
    assertThat(income(new Filter(TODAY, TODAY, "", "", "", PayerKind.BUSINESS, null))).isZero();
    assertThat(income(Filter.of(TODAY.minusDays(9), TODAY.minusDays(1)))).isZero();
  }

  @Test
  void anotherPracticeSeesNothing() {
    for (ReportKind kind : ReportKind.values()) {
      Report report = books.bean(Reports.class).of(OTHER_PRACTICE, kind, DAY, PRIYA);
      assertThat(Read.rows(report)).as(kind.title()).isEmpty();
    }
  }

  private static long income(Filter filter) {
    return Read.total(report(ReportKind.INCOME, filter), 4);
  }

  private static Report report(ReportKind kind, Filter filter) {
    return books.bean(Reports.class).of(PRACTICE, kind, filter, PRIYA);
  }
}
