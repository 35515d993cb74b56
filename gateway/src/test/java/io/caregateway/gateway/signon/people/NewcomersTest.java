package io.caregateway.gateway.signon.people;

import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.SignOnSettings.Newcomers;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class NewcomersTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void areRefusedWhereTheSettingSaysSoUnlessTheyWereNotedBefore() {
    UserId ada = somebody();
    Persons persons = refusing();
    PracticeTransactions transactions = site.gateway().bean(PracticeTransactions.class);
    assertThatThrownBy(
            () -> transactions.in(A, () -> persons.arrived(bySaml(ada, A, "receptionist"))))
        .isInstanceOfSatisfying(
            SignOnRefused.class, e -> assertThat(e.reason()).isEqualTo(Cause.NEWCOMER_REFUSED));
    transactions.in(A, () -> persons.note(ada, "Ada Bell"));
    Person person = transactions.in(A, () -> persons.arrived(bySaml(ada, A, "receptionist")));
    assertThat(person.roleNames()).containsExactly("receptionist");
  }

  private static Persons refusing() {
    Duration hour = Duration.ofHours(1);
    return new Persons(
        site.gateway().bean(PersonRows.class),
        new SignOnSettings("x", hour, hour, Newcomers.REFUSE),
        site.gateway().bean(PracticeTransactions.class),
        Clock.systemUTC());
  }
}
