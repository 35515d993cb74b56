package io.caregateway.core;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static io.caregateway.core.TestPatients.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.AccountErasure;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.BillView;
import io.caregateway.core.billing.bill.Bills;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.debit.SchemeChange;
import io.caregateway.core.billing.debt.WriteOffs;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.money.AccountMoney;
import io.caregateway.core.billing.money.AccountMoneyReading;
import io.caregateway.core.billing.money.Payments;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** Books with a price list, bills and payments, and the shortest ways to make them. */
public abstract class BilledTest extends BooksTest {

  public static final Doer PRIYA = new Doer(CoreTest.PRIYA, CoreTest.DESK);

  /** Somebody else than Priya. */
  public static final Doer SAM =
      new Doer(
          new Actor(Actor.Kind.PERSON, "555000000002", "Sam Reed", "finance", "A81001", "sso"),
          CoreTest.DESK);

  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Care record,May not be charged because
      patient,REPORT,Insurance Report,REP,10.00,exempt,Protects health,2026-01-01,both,
      patient,MEDICAL,Taxi medical,MED,33.33,standard,,2026-01-01,none,
      patient,LETTER,Private letter,LET,7.01,reduced,,2026-01-01,payment,
      third-party,REPORT,Insurance Report,REP,20.00,exempt,Protects health,2026-01-01,both,
      third-party,MEDICAL,Taxi medical,MED,33.33,standard,,2026-01-01,none,
      third-party,LETTER,Private letter,LET,7.01,reduced,,2026-01-01,payment,
      business,REPORT,Workplace report,REP,30.00,exempt,Protects health,2026-01-01,both,
      business,MEDICAL,First aid course,MED,33.33,standard,,2026-01-01,both,
      business,LETTER,Letter,LET,7.01,reduced,,2026-01-01,none,
      patient,FIT,Fit note,CERT,,outside,,2026-01-01,none,Part of the NHS contract.
      """;

  @BeforeAll
  static void listPrices() {
    books.bean(PriceList.class).take(PRACTICE, PRICES, CoreTest.PRIYA, CoreTest.DESK);
  }

  protected static PatientId patient() {
    PatientId patient = newId();
    know(
        changed(
            PRACTICE,
            patient,
            1,
            PatientState.ACTIVE,
            person("Lovelace", "9990000018", "1970-09-11")));
    return patient;
  }

  /** A business or a third party. */
  protected static UUID payer(String kind, String name) {
    return ((Done)
            books
                .bean(Payers.class)
                .add(PRACTICE, TypedPayer.named(UUID.randomUUID(), kind, name), PRIYA))
        .id();
  }

  /** Lets the practice collect by direct debit. */
  protected static void collectAsThePractice() {
    done(
        books
            .bean(SchemeChange.class)
            .change(PRACTICE, "Densham Surgery", "12-34-56", "1234 5678", "654321", PRIYA));
  }

  /** A draft with one of each. */
  protected static UUID draft(PatientId patient, String... codes) {
    return draft(NewBill.of(patient, UUID.randomUUID(), "2026-10-30"), codes);
  }

  /** A draft on the account of a business or third party. */
  protected static UUID draft(UUID payer, @Nullable PatientId about, String... codes) {
    return draft(new NewBill(UUID.randomUUID(), payer, about, "2026-10-30"), codes);
  }

  private static UUID draft(NewBill begun, String... codes) {
    UUID bill = begun.token();
    done(bills().begin(PRACTICE, begun, PRIYA));
    for (String code : codes) {
      done(bills().add(PRACTICE, bill, new NewLine(UUID.randomUUID(), code, "1", ""), PRIYA));
    }
    return bill;
  }

  protected static UUID posted(PatientId patient, String... codes) {
    UUID bill = draft(patient, codes);
    done(bills().post(PRACTICE, bill, true, PRIYA));
    return bill;
  }

  protected static UUID posted(UUID payer, @Nullable PatientId about, String... codes) {
    UUID bill = draft(payer, about, codes);
    done(bills().post(PRACTICE, bill, true, PRIYA));
    return bill;
  }

  /** The newest record of a kind of act. */
  protected static AuditRecord last(Act act) {
    List<AuditRecord> all = recorded(act);
    return all.get(all.size() - 1);
  }

  protected static List<String> fields(Outcome outcome) {
    return ((Invalid) outcome).problems().stream().map(Outcome.Problem::field).toList();
  }

  /** What is held of a patient in a table of the core, as their archive would say. */
  protected static List<Map<String, Object>> held(PatientId patient, String table) {
    Subject whose = Subject.of(PRACTICE, patient);
    return transactions()
        .in(
            PRACTICE,
            () ->
                books.beans(Holding.class).stream()
                    .filter(holding -> holding.table().equals(table))
                    .flatMap(holding -> holding.rows(whose).stream())
                    .toList());
  }

  protected static void erase(PatientId patient) {
    transactions()
        .run(
            PRACTICE,
            () ->
                books
                    .bean(AccountErasure.class)
                    .erase(new PatientErased(PRACTICE, patient, 9, RunningCore.NOW)));
  }

  /** Restricts the use of the patient's data. */
  protected static void freeze(PatientId patient) {
    transactions()
        .run(
            PRACTICE,
            () ->
                books
                    .bean(RestrictionStore.class)
                    .apply(new ProcessingRestricted(PRACTICE, patient, 1, true, RunningCore.NOW)));
  }

  /** Merges one patient's record into another's. */
  protected static void merge(PatientId old, PatientId left) {
    know(
        replaced(
            changed(PRACTICE, old, 2, person("Lovelace", "9990000018", "1970-09-11")),
            left,
            false));
  }

  protected static TypedPayment typed(String pounds) {
    return new TypedPayment(UUID.randomUUID(), pounds, "card", "slip 17");
  }

  protected static BillView view(UUID bill) {
    return books.bean(BillReading.class).find(PRACTICE, bill, PRIYA).orElseThrow();
  }

  protected static AccountMoney money(PatientId patient) {
    return money(patient.value());
  }

  protected static AccountMoney money(UUID payer) {
    return books.bean(AccountMoneyReading.class).of(PRACTICE, payer);
  }

  protected static Map<Book, Money> balances() {
    return transactions().in(PRACTICE, () -> books.bean(Ledger.class).balances(PRACTICE));
  }

  protected static void assertBalanced() {
    assertThat(balances().values().stream().mapToLong(Money::pence).sum()).isZero();
  }

  protected static void done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
  }

  protected static Bills bills() {
    return books.bean(Bills.class);
  }

  protected static WriteOffs writeOffs() {
    return books.bean(WriteOffs.class);
  }

  protected static Payments payments() {
    return books.bean(Payments.class);
  }
}
