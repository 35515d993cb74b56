package io.caregateway.routes.signon.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.TestKeys;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.routes.sync.SyncTiming;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.spine.people.Authenticator;
import io.caregateway.stubs.spine.people.RoleKind;
import io.caregateway.stubs.spine.people.SpineUser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffRouteTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  private final DefaultCamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (String ods : List.of("A81001", "B82002")) {
      String prefix = "gateway.practices." + ods + ".";
      settings.put(prefix + "name", ods);
      settings.put(prefix + "clinical-system", ods.equals("A81001") ? "emis" : "tpp");
      settings.put(prefix + "base-url", STUBS.fhirBase(ods));
      settings.put(prefix + "partner.key-file", TestKeys.rsaPem(folder).toString());
    }
    SyncTiming timing =
        new SyncTiming(3, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(1));
    Partners partners = new Partners(TestPractices.bind(settings), Clock.systemUTC());
    camel.addRoutes(new StaffRoutes(new StaffFetching(partners), timing));
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    STUBS.practice("A81001").faults().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A81001", "B82002"})
  void listsThePeopleOfAPracticeInBothDialects(String ods) {
    assertThat(staff(ods))
        .contains(new StaffMember("555000100033", "Helen Marsh"))
        .doesNotContain(new StaffMember("555000100044", "Sam Ojo"));
  }

  @Test
  void followsThePages() {
    List<SpineUser> before = STUBS.practice("B82002").staff();
    STUBS.practice("B82002").staff(many(250));
    assertThat(staff("B82002")).hasSize(250);
    STUBS.practice("B82002").staff(before);
  }

  @Test
  void asksAgainAfterAPassingFailure() {
    STUBS.practice("A81001").fault(Fault.SERVER_ERROR).times(2);
    assertThat(staff("A81001")).isNotEmpty();
    STUBS.practice("A81001").fault(Fault.SERVER_ERROR).times(3);
    assertThat(run("A81001").getException()).isInstanceOf(PartnerFailure.ServerError.class);
  }

  private Exchange run(String ods) {
    StaffRun run = StaffRun.of(new OdsCode(ods));
    return camel
        .createProducerTemplate()
        .request(StaffRoutes.STAFF, exchange -> exchange.getMessage().setBody(run));
  }

  private List<StaffMember> staff(String ods) {
    Exchange sent = run(ods);
    assertThat(sent.getException()).isNull();
    return Objects.requireNonNull(sent.getMessage().getBody(StaffRun.class)).found();
  }

  private static List<SpineUser> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new SpineUser(
                    "5550005%05d".formatted(i),
                    "Person",
                    "Number" + i,
                    Authenticator.SMARTCARD,
                    List.of(RoleKind.NURSE.at("B82002", "20000001%04d".formatted(i))),
                    false))
        .toList();
  }
}
