package io.caregateway.core.billing.paper;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.PaperedTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.TestPatients;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PapersTest extends PaperedTest {

  @Test
  void anInvoiceShowsAllThatAVatInvoiceHasTo() {
    UUID bill = draft(patient(), "MEDICAL", "REPORT");
    done(
        bills()
            .describe(
                PRACTICE, bill, new Details("Dr Okoro", "", "", "for us", "Thank you."), PRIYA));
    done(bills().post(PRACTICE, bill, true, PRIYA));

    Paper paper = printed(PaperKind.INVOICE, bill);

    long number = view(bill).bill().number() == null ? 0 : view(bill).bill().number();
    assertThat(paper.title()).isEqualTo("VAT invoice " + number);
    assertThat(paper.fileName()).isEqualTo("vat-invoice-" + number + ".pdf");
    assertThat(paper.mark()).isNull();
    assertThat(paper.to())
        .containsExactly("Mrs Ada Jane Lovelace", "1 Mill Lane", "Densham", "DN1 1AA");
    assertThat(paper.facts())
        .containsExactly(
            new Fact("Invoice number", String.valueOf(number)),
            new Fact("Invoice date", "2 November 2026"),
            new Fact("Date of service", "30 October 2026"),
            new Fact("Tax point", "2 November 2026"),
            new Fact("Practitioner", "Dr Okoro"),
            new Fact("VAT number", "GB 123 4567 89"));
    assertThat(paper.tables().get(0).rows())
        .containsExactly(
            List.of("Taxi medical", "1", "£33.33", "£33.33", "20%", "£6.67"),
            List.of("Insurance Report", "1", "£10.00", "£10.00", "Exempt", "£0.00"));
    assertThat(paper.tables().get(1).rows())
        .containsExactly(
            List.of("Standard rate, 20%", "£33.33", "£6.67"), List.of("Exempt", "£10.00", "£0.00"));
    assertThat(paper.sums())
        .containsExactly(
            new Fact("Total without VAT", "£43.33"),
            new Fact("VAT", "£6.67"),
            new Fact("Total", "£50.00"),
            new Fact("To pay", "£50.00"));
    assertThat(paper.after())
        .containsExactly("No VAT is charged for Insurance Report: Protects health.", "Thank you.");
    assertThat(paper.toString()).doesNotContain("for us");
  }

  @Test
  void theTaxPointIsTheInvoiceOnlyWithinFourteenDaysOfTheService() {
    LocalDate service = LocalDate.of(2026, 10, 1);

    assertThat(InvoicePaper.taxPoint(service, service.plusDays(14)))
        .isEqualTo(service.plusDays(14));
    assertThat(InvoicePaper.taxPoint(service, service.plusDays(15))).isEqualTo(service);
  }

  @Test
  void anInvoiceTellsWhatWasCreditedAndPaidAsTheBooksDo() {
    UUID bill = posted(patient(), "MEDICAL");
    NewCredit note = new NewCredit(UUID.randomUUID(), false, Map.of(1, "10.00"), "Too long");
    done(bills().credit(PRACTICE, bill, note, PRIYA));
    done(payments().take(PRACTICE, bill, typed("8.00"), PRIYA));

    assertThat(printed(PaperKind.INVOICE, bill).sums())
        .endsWith(
            new Fact("Total", "£40.00"),
            new Fact("Credited", "£12.00"),
            new Fact("Paid", "£8.00"),
            new Fact("To pay", "£20.00"));
    assertThat(view(bill).owed().pence()).isEqualTo(2000);
    Paper credit = printed(PaperKind.CREDIT_NOTE, note.token());
    assertThat(credit.title()).startsWith("VAT credit note ");
    assertThat(credit.sums()).endsWith(new Fact("Total credited", "£12.00"));
    assertThat(credit.facts()).contains(new Fact("For invoice", "" + view(bill).bill().number()));
    assertThat(credit.before())
        .containsExactly("We have taken back the amounts below. Reason: Too long");
  }

  @Test
  void aVoidBillIsMarkedSo() {
    UUID bill = posted(patient(), "REPORT");
    done(bills().voidWhole(PRACTICE, bill, PRIYA));

    Paper paper = printed(PaperKind.INVOICE, bill);

    assertThat(paper.mark()).isEqualTo("Void");
    assertThat(paper.sums()).endsWith(new Fact("To pay", "£0.00"));
    assertThat(paper.payable()).isFalse();
    assertThat(printed(PaperKind.INVOICE, bill).mark()).isEqualTo("Void, copy");
  }

  @Test
  void aReprintIsACopyWithTheHeadOfTheOriginal() {
    UUID bill = posted(patient(), "REPORT");
    Paper original = printed(PaperKind.INVOICE, bill);
    done(letterheads().change(PRACTICE, letterhead(Map.of("name", "Another name")), PRIYA));

    Paper copy = printed(PaperKind.INVOICE, bill);

    assertThat(original.mark()).isNull();
    assertThat(copy.mark()).isEqualTo("Copy");
    assertThat(copy.from().name()).isEqualTo("The Densham Surgery");
    assertThat(printed(PaperKind.INVOICE, posted(patient(), "REPORT")).from().name())
        .isEqualTo("Another name");
    assertThat(papers().of(PRACTICE, List.of(bill))).hasSize(2);
    setUpAgain();
  }

  @Test
  void aBranchHasItsOwnHead() {
    done(
        letterheads()
            .change(
                PRACTICE,
                letterhead(Map.of("branch", "Mill Lane", "phone", "01632 960002")),
                PRIYA));
    UUID bill = draft(patient(), "REPORT");
    done(bills().describe(PRACTICE, bill, new Details("", "mill lane ", "", "", ""), PRIYA));
    done(bills().post(PRACTICE, bill, true, PRIYA));

    assertThat(printed(PaperKind.INVOICE, bill).from().phone()).isEqualTo("01632 960002");
  }

  @Test
  void receiptsAndRefundNotesSayHowAndForWhat() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    TypedPayment paid = typed("14.00");
    done(payments().take(PRACTICE, bill, paid, PRIYA));
    TypedPayment back = typed("4.00");
    done(payments().refund(PRACTICE, patient.value(), back, PRIYA));

    Paper receipt = printed(PaperKind.RECEIPT, paid.token());
    assertThat(receipt.title()).startsWith("Receipt ");
    assertThat(receipt.facts())
        .contains(
            new Fact("Paid by", "Card"),
            new Fact("Reference", "slip 17"),
            new Fact("For", "Invoice " + view(bill).bill().number()));
    assertThat(receipt.sums()).containsExactly(new Fact("Received", "£14.00"));
    Paper refund = printed(PaperKind.RECEIPT, back.token());
    assertThat(refund.title()).startsWith("Refund note ");
    assertThat(refund.sums()).containsExactly(new Fact("Given back", "£4.00"));
  }

  @Test
  void statementsAddUpAsTheBooksDo() {
    PatientId patient = patient();
    UUID bill = posted(patient, "MEDICAL");
    posted(patient, "REPORT");
    done(bills().voidWhole(PRACTICE, posted(patient, "LETTER"), PRIYA));
    done(
        bills()
            .credit(PRACTICE, bill, new NewCredit(UUID.randomUUID(), true, Map.of(), "No"), PRIYA));
    done(payments().deposit(PRACTICE, patient.value(), typed("3.00"), PRIYA));

    Paper open = printed(PaperKind.STATEMENT, patient.value());
    assertThat(open.tables().get(0).rows()).hasSize(1);
    assertThat(open.sums())
        .containsExactly(new Fact("Held for you", "£3.00"), new Fact("To pay", "£10.00"));
    List<List<String>> all =
        printed(PaperKind.WHOLE_STATEMENT, patient.value()).tables().get(0).rows();
    assertThat(all).hasSize(6);
    assertThat(all.get(5).get(3)).as("£10.00 to pay less £3.00 in hand").isEqualTo("£7.00");
    assertThat(printed(PaperKind.STATEMENT, patient.value()).mark()).isNull();
  }

  @Test
  void remindersHaveTheWordsOfTheirStep() {
    PatientId patient = patient();
    posted(patient, "REPORT");
    done(letterheads().change(PRACTICE, letterhead(Map.of("reminder-2", "Again!")), PRIYA));

    assertThat(printed(PaperKind.REMINDER_2, patient.value()).before()).containsExactly("Again!");
    assertThat(printed(PaperKind.REMINDER_1, patient.value()).before().get(0))
        .startsWith("Our books show");
    setUpAgain();
  }

  @Test
  void restrictedContactDataIsOnNoPaper() {
    PatientId patient = TestPatients.newId();
    know(
        TestPatients.restricted(
            changed(PRACTICE, patient, 1, person("Byron", "9990000026", "1970-01-01"))));
    UUID bill = posted(patient, "REPORT");

    assertThat(printed(PaperKind.INVOICE, bill).to()).containsExactly("Mrs Ada Jane Byron");
  }

  @Test
  void aPatientWhoseDataMayNotBeUsedGetsNoPaper() {
    PatientId patient = patient();
    UUID bill = posted(patient, "REPORT");
    ProcessingRestricted told =
        new ProcessingRestricted(PRACTICE, patient, 1, true, RunningCore.NOW);
    transactions().run(PRACTICE, () -> books.bean(RestrictionStore.class).apply(told));

    assertThat(papers().print(PRACTICE, PaperKind.INVOICE, bill, PRIYA))
        .isInstanceOf(NotAllowed.class);
    assertThat(papers().of(PRACTICE, List.of(bill))).isEmpty();
  }

  @Test
  void eachPrintIsRecordedAndADraftHasNoPaper() {
    PatientId patient = patient();
    UUID bill = draft(patient, "REPORT");
    assertThat(papers().print(PRACTICE, PaperKind.INVOICE, bill, PRIYA))
        .isInstanceOf(NotThere.class);
    done(bills().post(PRACTICE, bill, true, PRIYA));
    printed(PaperKind.INVOICE, bill);

    UUID issued = papers().of(PRACTICE, List.of(bill)).get(0).id();
    assertThat(recorded(Act.PAPER_PRINTED))
        .endsWith(
            AuditRecord.done(Act.PAPER_PRINTED, PRIYA.actor(), PRIYA.origin())
                .of(patient)
                .about(issued.toString()));
    assertThat(papers().open(OTHER_PRACTICE, issued, PRIYA)).isEmpty();
  }

  @Test
  void withoutALetterheadOrAVatNumberNothingGoesOut() {
    done(letterheads().change(PRACTICE, letterhead(Map.of("vat-number", "")), PRIYA));
    UUID bill = posted(patient(), "MEDICAL");

    assertThat(papers().print(PRACTICE, PaperKind.INVOICE, bill, PRIYA))
        .isEqualTo(
            new NotAllowed(
                "This bill charges VAT, so it must show the practice’s VAT number. Enter it on the"
                    + " letterhead first."));
    assertThat(printed(PaperKind.INVOICE, posted(patient(), "REPORT")).title())
        .startsWith("Invoice ");
    setUpAgain();
  }

  private static void setUpAgain() {
    done(letterheads().change(PRACTICE, letterhead(Map.of()), PRIYA));
  }
}
