package io.caregateway.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.AddOutcome.Added;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.ItemOutcomes;
import io.caregateway.core.billing.NewItem;
import io.caregateway.core.billing.bill.BillReading;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.bill.NewLine;
import io.caregateway.core.billing.event.BillingEvents;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.core.billing.prices.TypedPrice;
import io.caregateway.core.billing.report.Filter;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.core.billing.report.Reports;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import io.caregateway.testing.UnrecordedAct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Nothing that the core's people do happens where its record cannot be written. */
@Tag("slow")
class UnrecordedActsTest extends AccountFlows {

  /** What UnrecordedRetryTest shows, where messages come in. */
  private static final Set<Act> ELSEWHERE = Set.of(Act.QUARANTINE_READ, Act.QUARANTINE_RETRY);

  private static final NewItem REPORT =
      new NewItem("INS-1", null, "Insurance report", "104.50", "2026-10-30");
  private static final NewCredit NOTE =
      new NewCredit(UUID.randomUUID(), false, Map.of(1, "1.00"), "Wrong item");

  @TestFactory
  Stream<DynamicTest> stayUndone() {
    UnrecordedAct unrecorded = new UnrecordedAct(DB.migrate(), List.of("A81001", "SITE"));
    return Stream.concat(
        flows().stream().map(flow -> flow.in(unrecorded)),
        Stream.of(
            DynamicTest.dynamicTest("are told to care.billing", UnrecordedActsTest::areTold)));
  }

  @Test
  void areAllShown() throws Exception {
    Set<String> shown = new TreeSet<>();
    flows().forEach(flow -> shown.add(flow.act().name()));
    ELSEWHERE.forEach(act -> shown.add(act.name()));
    assertThat(shown).isEqualTo(UnrecordedAct.namedIn(Path.of("src/main/java")));
  }

  /** Each of them that changes the books, and nothing that its contract does not name. */
  private static void areTold() throws IOException {
    Set<String> told = new TreeSet<>();
    ToldBilling.at(PRACTICE, books).forEach(event -> told.add(event.event()));
    Set<String> acts = new TreeSet<>();
    flows().stream()
        .filter(flow -> BillingEvents.tellsOf((Act) flow.act()))
        .forEach(flow -> acts.add(flow.act().name()));
    assertThat(told).isEqualTo(acts);
    assertThat(contract("BillingEvent")).containsExactlyInAnyOrderElementsOf(acts);
  }

  /** The values of an enumeration in asyncapi.yaml. */
  private static List<String> contract(String schema) throws IOException {
    return Files.readString(Path.of("../feed/asyncapi.yaml"))
        .replaceAll("(?s).*\n    " + schema + ":\n      type: string\n      enum:\n", "")
        .lines()
        .takeWhile(line -> line.startsWith("        - "))
        .map(line -> line.substring("        - ".length()))
        .toList();
  }

  private static List<ActFlow> flows() {
    List<ActFlow> flows = new ArrayList<>(billing());
    flows.addAll(accountFlows());
    flows.addAll(money());
    flows.addAll(UnrecordedDebt.flows());
    flows.addAll(UnrecordedTills.flows());
    flows.addAll(DraftFlows.all());
    flows.addAll(UnrecordedDebits.flows());
    flows.addAll(PaperFlows.all());
    flows.add(new ActFlow(Act.BILLING_ITEM_ADDED, "an item", () -> item(patient())));
    flows.add(new ActFlow(Act.WRITE_BACK_RETRY, "a parked item", UnrecordedActsTest::retried));
    flows.add(new ActFlow(Act.PRICES_CHANGED, "a file", UnrecordedActsTest::file));
    flows.add(new ActFlow(Act.PRICES_CHANGED, "a version", UnrecordedActsTest::version));
    flows.add(new ActFlow(Act.PATIENT_READ, "an account", UnrecordedActsTest::account));
    flows.add(new ActFlow(Act.PATIENT_READ, "a bill", () -> read(posted(patient(), "REPORT"))));
    flows.add(new ActFlow(Act.REPORT_READ, "unallocated credit", () -> UnrecordedActsTest::report));
    flows.add(new ActFlow(Act.PATIENT_SEARCH, "by postcode", () -> UnrecordedActsTest::search));
    flows.add(new ActFlow(Act.PATIENT_SEARCH, "parked items", () -> UnrecordedActsTest::parked));
    return flows;
  }

  private static List<ActFlow> billing() {
    return List.of(
        new ActFlow(Act.BILL_DRAFTED, "begun", () -> begun(patient(), UUID.randomUUID())),
        ActFlow.on(Act.BILL_DRAFTED, "a line", () -> draft(patient()), UnrecordedActsTest::addLine),
        ActFlow.on(
            Act.BILL_DRAFTED,
            "given up",
            () -> draft(patient(), "REPORT"),
            bill -> bills().discard(PRACTICE, bill, PRIYA)),
        ActFlow.on(
            Act.BILL_POSTED,
            "a draft",
            () -> draft(patient(), "REPORT", "MEDICAL"),
            bill -> bills().post(PRACTICE, bill, true, PRIYA)),
        ActFlow.on(
            Act.BILL_VOIDED,
            "a posted bill",
            () -> posted(patient(), "REPORT"),
            bill -> bills().voidWhole(PRACTICE, bill, PRIYA)),
        ActFlow.on(
            Act.BILL_CREDITED,
            "a posted bill",
            () -> posted(patient(), "REPORT"),
            bill -> bills().credit(PRACTICE, bill, NOTE, PRIYA)));
  }

  private static List<ActFlow> money() {
    TypedPayment paid = typed("14.00");
    TypedPayment deposited = typed("50.00");
    TypedPayment refunded = typed("20.00");
    UUID form = UUID.randomUUID();
    return List.of(
        ActFlow.on(
            Act.PAYMENT_TAKEN,
            "for a bill",
            () -> posted(patient(), "REPORT"),
            bill -> payments().take(PRACTICE, bill, paid, PRIYA)),
        ActFlow.on(
            Act.PAYMENT_TAKEN,
            "a deposit",
            BilledTest::patient,
            patient -> payments().deposit(PRACTICE, patient.value(), deposited, PRIYA)),
        ActFlow.on(
            Act.PAYMENT_ALLOCATED,
            "a deposit",
            () -> posted(inCredit(), "REPORT"),
            bill -> payments().allocate(PRACTICE, bill, form, PRIYA)),
        ActFlow.on(
            Act.PAYMENT_REFUNDED,
            "a deposit",
            UnrecordedActsTest::inCredit,
            patient -> payments().refund(PRACTICE, patient.value(), refunded, PRIYA)));
  }

  private static PatientId inCredit() {
    PatientId patient = patient();
    done(payments().deposit(PRACTICE, patient.value(), typed("50.00"), PRIYA));
    return patient;
  }

  private static Executable begun(PatientId patient, UUID bill) {
    return () -> bills().begin(PRACTICE, NewBill.of(patient, bill, "2026-10-30"), PRIYA);
  }

  private static void addLine(UUID bill) {
    bills().add(PRACTICE, bill, new NewLine(UUID.randomUUID(), "REPORT", "1", ""), PRIYA);
  }

  private static Executable read(UUID bill) {
    return () -> books.bean(BillReading.class).find(PRACTICE, bill, PRIYA);
  }

  private static void report() {
    LocalDate today = LocalDate.of(2026, 11, 2);
    books.bean(Reports.class).of(PRACTICE, ReportKind.CREDIT, Filter.of(today, today), PRIYA);
  }

  private static Executable item(PatientId patient) {
    UUID form = UUID.randomUUID();
    return () -> items().add(PRACTICE, patient, REPORT, CoreTest.PRIYA, CoreTest.DESK, form);
  }

  private static Executable retried() {
    PatientId patient = patient();
    UUID form = UUID.randomUUID();
    Added added =
        (Added) items().add(PRACTICE, patient, REPORT, CoreTest.PRIYA, CoreTest.DESK, form);
    WriteBackOutcome parked =
        new WriteBackOutcome(
            PRACTICE,
            added.key(),
            patient,
            1,
            State.PARKED,
            null,
            "Not reached.",
            List.of(),
            RunningCore.NOW);
    transactions()
        .run(PRACTICE, () -> books.bean(ItemOutcomes.class).apply(PRACTICE, List.of(parked)));
    return () -> items().retry(PRACTICE, added.key(), CoreTest.PRIYA, CoreTest.DESK);
  }

  private static Executable file() {
    String file = prices().csv(PRACTICE).replace("REPORT", "FROM-FILE");
    return () -> prices().take(PRACTICE, file, CoreTest.PRIYA, CoreTest.DESK);
  }

  private static Executable version() {
    var fields = new HashMap<>(TypedPrice.of(prices().all(PRACTICE).get(0)).fields());
    fields.replaceAll((column, typed) -> typed.endsWith(".00") ? "99.00" : typed);
    TypedPrice other = new TypedPrice(fields);
    return () -> prices().change(PRACTICE, other, CoreTest.PRIYA, CoreTest.DESK);
  }

  private static Executable account() {
    PatientId patient = patient();
    return () -> accounts().find(PRACTICE, patient, CoreTest.PRIYA, CoreTest.DESK);
  }

  private static void search() {
    accounts().byPostcode(PRACTICE, "DN1 1AA", CoreTest.PRIYA, CoreTest.DESK);
  }

  private static void parked() {
    items().parked(PRACTICE, 10, CoreTest.PRIYA, CoreTest.DESK);
  }

  private static Accounts accounts() {
    return books.bean(Accounts.class);
  }

  private static BillingItems items() {
    return books.bean(BillingItems.class);
  }

  private static PriceList prices() {
    return books.bean(PriceList.class);
  }
}
