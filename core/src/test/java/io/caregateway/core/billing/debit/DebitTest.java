package io.caregateway.core.billing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00800102;
import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.debit.Collection.State;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DebitTest extends BilledTest {

  private static final LocalDate SIGNED = LocalDate.of(2026, 10, 1);

  @BeforeAll
  static void setTheSchemeUp() {
    collectAsThePractice();
  }

  @Test
  void collectsWhatIsOwedWhenTheResultSaysSoAndOnlyOnce() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    assertThat(view(bill).owed()).as("nothing is booked yet").isEqualTo(new Money(1000));
    Map<Book, Money> before = balances();

    ResultsRead read = read(sent, "collected", "");
    assertThat(read.booked()).isEqualTo(1);
    assertThat(read(sent, "collected", "").again()).isEqualTo(1);
    assertThat(read(sent, "failed", "").refused()).hasSize(1);

    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertThat(moved(Book.BANK, before)).isEqualTo(1000);
    assertThat(state(sent)).isEqualTo(State.COLLECTED);
    assertThat(recorded(Act.COLLECTION_BOOKED)).isNotEmpty();
    assertThat(recorded(Act.COLLECTION_MADE)).isNotEmpty();
    assertBalanced();
  }

  @Test
  void oneThatIsReturnedIsOwedAgainOnce() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    assertThat(read(sent, "returned", "").refused()).as("not collected yet").hasSize(1);
    read(sent, "collected", "");
    Map<Book, Money> before = balances();

    assertThat(read(sent, "returned", "1 Refer to payer").booked()).isEqualTo(1);
    assertThat(read(sent, "returned", "1 Refer to payer").again()).isEqualTo(1);
    assertThat(read(sent, "collected", "").again()).isEqualTo(1);

    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertThat(moved(Book.BANK, before)).isEqualTo(-1000);
    assertThat(state(sent)).isEqualTo(State.RETURNED);
    assertBalanced();
  }

  @Test
  void whatWasPaidMeanwhileIsInHandAndOwedWhenItIsSpentAndReturned() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    done(payments().take(PRACTICE, bill, typed("10.00"), PRIYA));
    read(sent, "collected", "");
    assertThat(money(patient).inHand()).isEqualTo(new Money(1000));
    done(payments().refund(PRACTICE, patient.value(), typed("10.00"), PRIYA));

    read(sent, "returned", "");

    assertThat(money(patient).inHand()).isEqualTo(new Money(0));
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    assertBalanced();
  }

  @Test
  void aBillIsInOneCollectionAtATimeAndOneThatFailedIsCollectedAgain() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    assertThat(sent.sequence()).isEqualTo(Sequence.FIRST);
    assertThat(planned(patient)).isEmpty();

    read(sent, "failed", "0 Refer to payer");
    assertThat(planned(patient)).hasSize(1);
    Collection again = collected(patient);
    assertThat(again.sequence()).as("the first that failed was none").isEqualTo(Sequence.FIRST);
    read(again, "collected", "");
    posted(patient, "MEDICAL");
    assertThat(planned(patient).get(0).mandate().next()).isEqualTo(Sequence.RECURRENT);
  }

  @Test
  void ofFilesThatAreReadAtOnceEachResultCountsOnce() throws Exception {
    PatientId patient = patient();
    posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    Map<Book, Money> before = balances();
    Callable<ResultsRead> reading = () -> read(sent, "collected", "");
    ExecutorService people = Executors.newFixedThreadPool(4);
    people.invokeAll(List.of(reading, reading, reading, reading));
    people.shutdown();

    assertThat(moved(Book.BANK, before)).isEqualTo(1000);
    assertThat(money(patient).owed()).isEqualTo(new Money(0));
  }

  @Test
  void theFilesSayWhatIsCollectedFromWhom() {
    PatientId patient = patient();
    posted(patient, "REPORT", "MEDICAL");
    mandate(patient);
    Collection sent = collected(patient);

    String pain = file(sent, true);
    MxPain00800102 parsed = MxPain00800102.parse(pain);
    var block =
        parsed.getCstmrDrctDbtInitn().getPmtInf().stream()
            .filter(one -> one.getPmtInfId().endsWith("FRST"))
            .findFirst()
            .orElseThrow();
    assertThat(block.getReqdColltnDt()).isEqualTo(collections().earliest());
    assertThat(block.getCdtrSchmeId().getId().getPrvtId().getOthr().get(0).getId())
        .isEqualTo("654321");
    assertThat(pain)
        .contains(
            "urn:iso:std:iso:20022:tech:xsd:pain.008.001.02",
            sent.reference(),
            "87654321",
            "GBDSC",
            "50.00");
    assertThat(file(sent, false))
        .contains("A LOVELACE,200000,87654321," + sent.reference().replaceAll("R[0-9]+-", ""))
        .contains("50.00,01," + collections().earliest());
    assertThat(recorded(Act.COLLECTION_FILE_TAKEN)).isNotEmpty();
    assertThat(collections().file(OTHER_PRACTICE, sent.run(), true, PRIYA)).isEmpty();
  }

  @Test
  void oneLastCollectionEndsAMandate() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    UUID mandate = mandate(patient);
    done(mandates().end(PRACTICE, patient.value(), mandate, true, PRIYA));

    assertThat(collected(patient).sequence()).isEqualTo(Sequence.FINAL);

    assertThat(mandates().of(PRACTICE, patient.value(), PRIYA).orElseThrow())
        .extracting(Mandate::state)
        .containsExactly(Mandate.State.ENDED);
  }

  @Test
  void payersAreToldInTimeAndACollectionIsMadeOnce() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    mandate(patient);
    LocalDate first = collections().earliest();
    assertThat(first).isEqualTo(LocalDate.of(2026, 11, 16));
    UUID form = UUID.randomUUID();
    assertThat(collections().make(PRACTICE, form, first.minusDays(1), PRIYA))
        .isInstanceOf(Invalid.class);
    assertThat(collections().make(PRACTICE, form, LocalDate.of(2026, 11, 21), PRIYA))
        .as("a Saturday")
        .isInstanceOf(Invalid.class);
    done(collections().make(PRACTICE, form, first, PRIYA));
    assertThat(collections().make(PRACTICE, form, first, PRIYA)).isEqualTo(Done.before(form));
    assertThat(collections().make(OTHER_PRACTICE, UUID.randomUUID(), first, PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nothingIsCollectedFromThoseWhoseDataMayNotBeUsed() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    mandate(patient);
    freeze(patient);
    assertThat(planned(patient)).isEmpty();

    PatientId other = patient();
    freeze(other);
    assertThat(mandates().add(PRACTICE, other.value(), typedMandate(UUID.randomUUID()), PRIYA))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aFileWithAMistakeCountsNothing() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    mandate(patient);
    Collection sent = collected(patient);
    String good = "reference,result,reason\n" + sent.reference() + ",collected,\n";
    for (String wrong :
        List.of(
            "reference;result\n",
            good + "R0-CG0,collected,\n",
            good + sent.reference() + ",paid,\n",
            good + sent.reference() + ",failed,4111 1111 1111 1111\n",
            "reference,result,reason\n")) {
      assertThat(books.bean(Results.class).read(PRACTICE, wrong, PRIYA).problems())
          .as(wrong)
          .isNotEmpty();
    }
    assertThat(state(sent)).isEqualTo(State.SENT);
  }

  static ResultsRead read(Collection sent, String result, String reason) {
    String csv = "reference,result,reason\n%s,%s,%s\n".formatted(sent.reference(), result, reason);
    return books.bean(Results.class).read(PRACTICE, csv, PRIYA);
  }

  static UUID mandate(PatientId patient) {
    UUID token = UUID.randomUUID();
    done(mandates().add(PRACTICE, patient.value(), typedMandate(token), PRIYA));
    return token;
  }

  static TypedMandate typedMandate(UUID token) {
    return new TypedMandate(token, "A LOVELACE", "20-00-00", "87654321", SIGNED);
  }

  static List<Planned> planned(PatientId patient) {
    return collections().plan(PRACTICE, PRIYA).stream()
        .filter(one -> one.mandate().payer().equals(patient.value()))
        .toList();
  }

  /** Makes a collection, in which other tests' payers may be too. */
  private static Collection collected(PatientId patient) {
    return collected(patient.value());
  }

  static Collection collected(UUID payer) {
    UUID run = UUID.randomUUID();
    done(collections().make(PRACTICE, run, collections().earliest(), PRIYA));
    return collections().of(PRACTICE, run).stream()
        .filter(one -> one.payer().equals(payer))
        .findFirst()
        .orElseThrow();
  }

  private static State state(Collection sent) {
    return collections().of(PRACTICE, sent.run()).stream()
        .filter(one -> one.id().equals(sent.id()))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static String file(Collection sent, boolean pain) {
    return collections().file(PRACTICE, sent.run(), pain, PRIYA).orElseThrow();
  }

  private static long moved(Book book, Map<Book, Money> before) {
    return pence(balances(), book) - pence(before, book);
  }

  private static long pence(Map<Book, Money> of, Book book) {
    return of.getOrDefault(book, new Money(0)).pence();
  }

  static Mandates mandates() {
    return books.bean(Mandates.class);
  }

  private static Collections collections() {
    return books.bean(Collections.class);
  }
}
