package io.caregateway.routes.signon.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.partner.PartnerFailure;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.practice.Practices;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
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

  /** Its clinical system lists people, and no jobs of theirs. */
  private static final String ASKED_TOO_MUCH = "C83003";

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private @Nullable StaffFetching fetching;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (String ods : List.of("A81001", "B82002", ASKED_TOO_MUCH)) {
      String prefix = "gateway.practices." + ods + ".";
      settings.put(prefix + "name", ods);
      settings.put(prefix + "clinical-system", ods.equals("B82002") ? "tpp" : "emis");
      settings.put(prefix + "base-url", STUBS.fhirBase(ods.equals("B82002") ? ods : "A81001"));
      settings.put(prefix + "partner.key-file", TestKeys.rsaPem(folder).toString());
    }
    SyncTiming timing =
        new SyncTiming(3, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(1));
    for (String ods : List.of("B82002", ASKED_TOO_MUCH)) {
      settings.put("gateway.practices." + ods + ".users.profiles.R8000", "clinician");
    }
    Practices practices = TestPractices.bind(settings);
    Partners partners = new Partners(practices, Clock.systemUTC());
    fetching = new StaffFetching(partners, practices, Clock.systemUTC());
    camel.addRoutes(new StaffRoutes(fetching, timing));
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
        .extracting(StaffMember::uid, StaffMember::name)
        .contains(tuple("555000100033", "Helen Marsh"))
        .doesNotContain(tuple("555000100044", "Sam Ojo"));
  }

  @Test
  void asksForJobsWhereTheyWouldGiveSomething() {
    assertThat(staff("A81001")).allMatch(member -> member.jobs().isEmpty());
    assertThat(staff("B82002"))
        .contains(new StaffMember("555000100033", "Helen Marsh", Set.of("R8000")))
        .anySatisfy(member -> assertThat(member.jobs()).hasSizeGreaterThan(1));
  }

  @Test
  void tellsOfASystemThatListsNoJobs() {
    assertThat(run(ASKED_TOO_MUCH).getException())
        .isInstanceOf(StaffUnreadable.class)
        .hasMessageContaining("users.profiles");
  }

  @Test
  void goesOnNoLongerThanItsTurn() {
    assertThat(run("A81001", Instant.now()).getException())
        .isInstanceOf(StaffUnreadable.class)
        .hasMessageContaining("does not end");
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
    return run(ods, Instant.now().plusSeconds(60));
  }

  private Exchange run(String ods, Instant until) {
    StaffRun run = Objects.requireNonNull(fetching).begin(new OdsCode(ods), until);
    return camel
        .createProducerTemplate()
        .request(StaffRoutes.STAFF, exchange -> exchange.getMessage().setBody(run));
  }

  private List<StaffMember> staff(String ods) {
    Exchange sent = run(ods);
    assertThat(sent.getException()).isNull();
    return Objects.requireNonNull(sent.getMessage().getBody(StaffRun.class)).staff();
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
