package io.caregateway.routes.signon.cis1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.routes.signon.spine.SpineService;
import io.caregateway.routes.signon.spine.TestBounds;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cis1RouteTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private Cis1 cis1;

  @BeforeEach
  void start() throws Exception {
    STUBS.stubs().spine().faults().clear();
    cis1 = at(URI.create(STUBS.stubs().baseUrl() + "/spine/saml/RoleAssertion"));
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void turnsATicketIntoAPersonWithTheirRoles() {
    NationalPerson person = ask();
    assertThat(person.uid()).isEqualTo("555000100033");
    assertThat(person.name()).isEqualTo("MARSH Helen");
    assertThat(person.selectedRole()).isEqualTo("200000001033");
    assertThat(person.roles()).hasSize(2);
    NationalRole role = person.roles().get(0);
    assertThat(role.organisation()).isEqualTo("A81001");
    assertThat(role.code()).isEqualTo("R8000");
    assertThat(role.name()).isEqualTo("Clinical Practitioner Access Role");
    assertThat(role.activities()).containsExactlyInAnyOrder("B0380", "B0820");
  }

  @ParameterizedTest
  @CsvSource({
    "TICKET_EXPIRED, TICKET_NOT_ACCEPTED",
    "TICKET_UNKNOWN, TICKET_NOT_ACCEPTED",
    "TRAINING, TRAINING_MODE",
    "ASSERTION_EXPIRED, NO_LONGER_VALID",
    "MALFORMED_XML, NOT_UNDERSTOOD",
    "DOCTYPE, DOCTYPE",
    "OVERSIZED, TOO_LARGE",
    "SLOW, TIMED_OUT",
    "DOWN, FAILED"
  })
  void refusesEachFaultForACauseOfItsOwn(SpineFault fault, SpineRefusal reason) {
    STUBS.stubs().spine().fault(fault).lasting(Duration.ofSeconds(5)).once();
    assertRefused(reason);
    // each fell once: a ticket is not sent again once it may have arrived
    assertThat(STUBS.stubs().spine().faults().left()).isEmpty();
    assertThat(ask().uid()).isEqualTo("555000100033");
  }

  @Test
  void takesTwoRolesOfWhichNoneWasChosenAndNoneAtAll() {
    STUBS.stubs().spine().fault(SpineFault.TWO_ROLES).once();
    assertThat(ask().selectedRole()).isNull();
    STUBS.stubs().spine().fault(SpineFault.TWO_ROLES).once();
    assertThat(ask().roles())
        .extracting(NationalRole::organisation)
        .containsExactly("A81001", "B82002");
    STUBS.stubs().spine().fault(SpineFault.NO_ROLE).once();
    assertThat(ask().roles()).isEmpty();
  }

  @Test
  void refusesATicketThatNobodyHolds() {
    assertThatThrownBy(() -> cis1.person(new Ticket("made-up"))).hasMessage("TICKET_NOT_ACCEPTED");
    assertThatThrownBy(() -> new Ticket("two\nlines")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ticket("")).isInstanceOf(IllegalArgumentException.class);
  }

  private Cis1 at(URI endpoint) throws Exception {
    Cis1Settings settings =
        new Cis1Settings(true, endpoint, null, TestBounds.of(2), Duration.ofSeconds(30), false);
    SpineService service =
        new SpineService("cis1", settings.bounds(), SpineRefusal.TICKET_NOT_ACCEPTED);
    camel.addRoutes(
        new RoleAssertionRoutes(
            service, endpoint, settings, new RoleAssertionRules(settings, Clock.systemUTC())));
    camel.start();
    return new Cis1(camel.createProducerTemplate());
  }

  private NationalPerson ask() {
    return cis1.person(new Ticket(STUBS.stubs().spine().tickets().issue("555000100033")));
  }

  private void assertRefused(SpineRefusal reason) {
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            SpineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
