package io.caregateway.core.billing.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.PaperedTest;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.payer.Payers;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Policy;
import io.caregateway.core.billing.payer.TypedPayer;
import io.caregateway.feed.PatientId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Papers to those who pay for a patient, or for themselves. */
class OthersPaperTest extends PaperedTest {

  @Test
  void aThirdPartyReadsWhomItPaysFor() {
    UUID bill = posted(insurer(false), patient(), "REPORT");

    Paper paper = printed(PaperKind.INVOICE, bill);

    assertThat(paper.to())
        .containsExactly(
            "Zero Insurance", "For the attention of Claims", "9 Broad Street", "London");
    assertThat(paper.facts())
        .contains(
            new Fact("Supplier number", "S-17"),
            new Fact("Patient", "Mrs Ada Jane Lovelace"),
            new Fact("Date of birth", "11 September 1970"));
  }

  @Test
  void anAnonymisedPaperHasTheCaseReferenceAlone() {
    PatientId patient = patient();
    UUID insurer = insurer(true);
    Policy.Content policy = new Policy.Content("P-1", "AUTH 7", "C/26/17");
    done(books.bean(Policies.class).put(PRACTICE, patient, insurer, policy, PRIYA));
    UUID bill = posted(insurer, patient, "REPORT");

    Paper paper = printed(PaperKind.INVOICE, bill);

    assertThat(paper.facts())
        .contains(
            new Fact("Policy or claim", "P-1"),
            new Fact("Authorisation", "AUTH 7"),
            new Fact("Case", "C/26/17"))
        .extracting(Fact::label)
        .doesNotContain("Patient", "Date of birth");
    for (String word :
        new String[] {"Ada", "Jane", "Lovelace", "1970", "September", "9990000018", "Mill"}) {
      assertThat(paper.toString()).doesNotContain(word);
    }
  }

  @Test
  void anAnonymisedPaperThatNamesThePatientInSomebodysWordsDoesNotGoOut() {
    for (String words :
        new String[] {"Seen with Mrs LOVELACE", "NHS 999 000 0018", "999-000-0018", "Ada's arm"}) {
      UUID bill = draft(insurer(true), patient(), "REPORT");
      done(bills().describe(PRACTICE, bill, new Details("Dr Ada Byron", "", "", "", words), PRIYA));
      done(bills().post(PRACTICE, bill, true, PRIYA));

      assertThat(papers().print(PRACTICE, PaperKind.INVOICE, bill, PRIYA))
          .as(words)
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void aBusinessIsBilledForItself() {
    UUID business = payer("business", "Mill Works");
    UUID bill = posted(business, null, "MEDICAL");

    assertThat(printed(PaperKind.INVOICE, bill).to()).containsExactly("Mill Works");
    assertThat(printed(PaperKind.STATEMENT, business).sums())
        .containsExactly(new Fact("To pay", "£40.00"));
  }

  @Test
  void aPatientsStatementHasNothingThatOthersPay() {
    PatientId patient = patient();
    posted(insurer(false), patient, "REPORT");
    posted(patient, "REPORT");

    assertThat(printed(PaperKind.STATEMENT, patient.value()).sums())
        .containsExactly(new Fact("To pay", "£10.00"));
  }

  private static UUID insurer(boolean anonymised) {
    TypedPayer typed =
        new TypedPayer(
            UUID.randomUUID(),
            "third-party",
            "Zero Insurance",
            "Claims",
            "9 Broad Street\nLondon",
            "claims@zero.example",
            "",
            "S-17",
            false,
            anonymised);
    return ((Done) books.bean(Payers.class).add(PRACTICE, typed, PRIYA)).id();
  }
}
