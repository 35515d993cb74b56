package io.caregateway.core.billing.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.debit.Collection.State;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a bank says of a collection as ISO 20022 pain.002. */
class StatusReportTest extends BilledTest {

  private static final String DOCUMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-17T09:00:00</CreDtTm></GrpHdr>
      %s</CstmrPmtStsRpt></Document>
      """;

  @BeforeAll
  static void collectsUnderAName() {
    done(
        books
            .bean(SchemeChange.class)
            .change(PRACTICE, "Densham Surgery", "12-34-56", "1234 5678", "654321", PRIYA));
  }

  @Test
  void aRejectedPaymentIsNotCollectedForAReasonInWordsAndMayBeCollectedAgain() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    DebitTest.mandate(patient);
    Collection sent = DebitTest.collected(patient.value());
    String report = report(sent, "FRST", debit(sent, "RJCT", "AM04", "10.00"));

    assertThat(read(report).booked()).isEqualTo(1);
    assertThat(read(report)).isEqualTo(new ResultsRead(List.of(), 0, 1, 0, List.of()));

    assertThat(now(sent).state()).isEqualTo(State.FAILED);
    assertThat(now(sent).reason()).isEqualTo("AM04 There was not enough money on the account");
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    assertThat(DebitTest.planned(patient)).hasSize(1);
    assertThat(recorded(Act.COLLECTION_BOOKED)).isNotEmpty();
  }

  @Test
  void whatIsAcceptedIsBookedOnceItIsSettled() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    DebitTest.mandate(patient);
    Collection sent = DebitTest.collected(patient.value());

    assertThat(read(report(sent, "FRST", debit(sent, "ACCP", "", "10.00"))))
        .isEqualTo(new ResultsRead(List.of(), 0, 0, 1, List.of()));
    assertThat(view(bill).owed()).isEqualTo(new Money(1000));
    String settled = report(sent, "FRST", debit(sent, "ACSC", "", "10.00"));
    assertThat(read(settled).booked()).isEqualTo(1);
    assertThat(read(settled).again()).isEqualTo(1);
    assertThat(view(bill).owed()).isEqualTo(new Money(0));
    assertBalanced();
  }

  @Test
  void aFileOrABlockThatIsRejectedWholeIsNotCollected() {
    PatientId first = patient();
    posted(first, "REPORT");
    DebitTest.mandate(first);
    Collection sent = DebitTest.collected(first.value());
    assertThat(read(DOCUMENT.formatted(original(sent, "RJCT", "FF01"))).problems()).isEmpty();
    assertThat(now(sent).reason()).isEqualTo("FF01 The bank could not read the file");

    Collection again = DebitTest.collected(first.value());
    String block =
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-FRST</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>"
            + "<StsRsnInf><Rsn><Prtry>Late, ask us</Prtry></Rsn></StsRsnInf></OrgnlPmtInfAndSts>";
    read(DOCUMENT.formatted(original(again, "PART", "") + block.formatted(run(again))));
    assertThat(now(again).reason()).isEqualTo("Late, ask us");
  }

  @Test
  void aReportThatIsNotUnderstoodOrIsAboutSomethingElseCountsNothing() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    DebitTest.mandate(patient);
    Collection sent = DebitTest.collected(patient.value());
    String good = report(sent, "FRST", debit(sent, "RJCT", "AC04", "10.00"));
    for (String wrong :
        List.of(
            "<Document",
            "<Document/>",
            good.replace("pain.002.001.03", "pain.002.001.99"),
            good.replace("pain.008.001.02", "pain.001.001.03"),
            good.replace("-654321", "-111111"),
            good.replace("-FRST<", "-OOFF<"),
            good.replace("-FRST<", "-RCUR<"),
            good.replace(sent.reference(), "R1-CG99999999"),
            good.replace("10.00", "11.00"),
            good.replace("RJCT", "XXXX"),
            good.replace(
                "<Document",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Document"))) {
      assertThat(read(wrong).problems()).as(wrong).isNotEmpty();
    }
    assertThat(now(sent).state()).isEqualTo(State.SENT);
  }

  private static ResultsRead read(String report) {
    return books.bean(Results.class).read(PRACTICE, report, PRIYA);
  }

  private static String report(Collection sent, String sequence, String debits) {
    return DOCUMENT.formatted(
        original(sent, "", "")
            + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>"
                .formatted(run(sent), sequence, debits));
  }

  private static String original(Collection sent, String status, String reason) {
    return "<OrgnlGrpInfAndSts><OrgnlMsgId>%s-654321</OrgnlMsgId>".formatted(run(sent))
        + "<OrgnlMsgNmId>pain.008.001.02</OrgnlMsgNmId>"
        + (status.isEmpty() ? "" : "<GrpSts>" + status + "</GrpSts>")
        + reason(reason)
        + "</OrgnlGrpInfAndSts>";
  }

  private static String debit(Collection sent, String status, String reason, String pounds) {
    return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s"
            .formatted(sent.reference(), status, reason(reason))
        + "<OrgnlTxRef><Amt><InstdAmt Ccy=\"GBP\">%s</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>"
            .formatted(pounds);
  }

  private static String reason(String code) {
    return code.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
  }

  /** {@code R7}. */
  private static String run(Collection sent) {
    return sent.reference().substring(0, sent.reference().indexOf('-'));
  }

  private static Collection now(Collection sent) {
    return books.bean(Collections.class).of(PRACTICE, sent.run()).stream()
        .filter(one -> one.id().equals(sent.id()))
        .findFirst()
        .orElseThrow();
  }
}
