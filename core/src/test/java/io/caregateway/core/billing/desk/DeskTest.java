package io.caregateway.core.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskTest extends BilledTest {

  @Test
  void keepsPractitionersEachOnceAndHidesThem() {
    UUID okoro = practitioner("Dr  Okoro ");
    assertThat(desk().addPractitioner(PRACTICE, okoro, "Dr Okoro", PRIYA))
        .isEqualTo(Done.before(okoro));
    assertThat(desk().addPractitioner(PRACTICE, UUID.randomUUID(), "dr okoro", PRIYA))
        .isEqualTo(Invalid.at("practitioner", "This name is on the list."));
    assertThat(desk().addPractitioner(PRACTICE, UUID.randomUUID(), "=cmd", PRIYA))
        .isInstanceOf(Invalid.class);
    assertThat(desk().addPractitioner(PRACTICE, UUID.randomUUID(), "4111111111111111", PRIYA))
        .isEqualTo(Invalid.at("practitioner", CardNumbers.REFUSED));
    assertThat(lists().practitionerNames()).contains("Dr Okoro");
    assertThat(recorded(Act.BILLING_LISTS_CHANGED))
        .contains(
            AuditRecord.done(Act.BILLING_LISTS_CHANGED, PRIYA.actor(), PRIYA.origin())
                .about("practitioner " + okoro));

    done(desk().setPractitioner(PRACTICE, okoro, false, null, PRIYA));
    assertThat(lists().practitionerNames()).doesNotContain("Dr Okoro");
    assertThat(desk().lists(OTHER_PRACTICE, null).practitioners()).isEmpty();
    assertThat(desk().setPractitioner(OTHER_PRACTICE, okoro, true, null, PRIYA))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void fillsTheBranchInWhereTheComputerStandsElseWhereThePractitionerMostlyIs() {
    UUID mill = branch("MILL", "Mill Lane");
    UUID quay = branch("QUAY", "The Quay");
    UUID khan = practitioner("Dr Khan");
    done(desk().setPractitioner(PRACTICE, khan, true, quay, PRIYA));
    UUID computer = UUID.randomUUID();

    assertThat(lists().branchFor("dr khan")).isEqualTo("The Quay");
    assertThat(lists().branchFor("Dr Nobody")).isEmpty();
    done(desk().stand(PRACTICE, computer, mill, PRIYA));
    assertThat(desk().lists(PRACTICE, computer).branchFor("Dr Khan")).isEqualTo("Mill Lane");
    assertThat(desk().lists(OTHER_PRACTICE, computer).here()).isNull();
    done(desk().stand(PRACTICE, computer, quay, PRIYA));
    assertThat(desk().lists(PRACTICE, computer).branchFor("")).isEqualTo("The Quay");
  }

  @Test
  void branchesHaveOneCodeAndOneNameAndAHiddenOneIsNotChosen() {
    UUID hill = branch("HILL", "The Hill");
    assertThat(desk().addBranch(PRACTICE, UUID.randomUUID(), "hill", "Other", PRIYA))
        .isEqualTo(Invalid.at("code", "This is on the list."));
    assertThat(desk().addBranch(PRACTICE, UUID.randomUUID(), "OTHER", "THE HILL", PRIYA))
        .isEqualTo(Invalid.at("name", "This is on the list."));
    assertThat(desk().addBranch(PRACTICE, UUID.randomUUID(), "4111111111111111", "Another", PRIYA))
        .isEqualTo(Invalid.at("code", CardNumbers.REFUSED));
    assertThat(desk().addBranch(PRACTICE, UUID.randomUUID(), "a b", "Another", PRIYA))
        .isEqualTo(Invalid.at("code", "Up to 16 letters and digits, as MAIN."));

    done(desk().setBranch(PRACTICE, hill, false, PRIYA));
    assertThat(lists().branchNames()).doesNotContain("The Hill");
    assertThat(desk().stand(PRACTICE, UUID.randomUUID(), hill, PRIYA)).isInstanceOf(Invalid.class);
  }

  @Test
  void aBillTakesNamesOfTheListsOrThoseThatItHas() {
    practitioner("Dr Sand");
    branch("SAND", "Sand Street");
    UUID bill = draft(patient());

    done(describe(bill, "Dr Sand", "Sand Street"));
    assertThat(describe(bill, "Dr Stranger", "Nowhere"))
        .isEqualTo(
            new Invalid(
                List.of(
                    new Outcome.Problem("practitioner", "Choose a practitioner of the list."),
                    new Outcome.Problem("branch", "Choose a branch of the list."))));
    UUID id = lists().practitioner("Dr Sand").orElseThrow().id();
    done(desk().setPractitioner(PRACTICE, id, false, null, PRIYA));
    done(describe(bill, "Dr Sand", ""));
  }

  private static Outcome describe(UUID bill, String practitioner, String branch) {
    return bills().describe(PRACTICE, bill, Details.of(practitioner, branch), PRIYA);
  }

  private static UUID practitioner(String name) {
    UUID id = UUID.randomUUID();
    done(desk().addPractitioner(PRACTICE, id, name, PRIYA));
    return id;
  }

  private static UUID branch(String code, String name) {
    UUID id = UUID.randomUUID();
    done(desk().addBranch(PRACTICE, id, code, name, PRIYA));
    return id;
  }

  private static Lists lists() {
    return desk().lists(PRACTICE, null);
  }

  private static Desk desk() {
    return books.bean(Desk.class);
  }
}
