package io.caregateway.gateway.privacy;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.AddOutcome;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.ErasureOutcome.Declined;
import io.caregateway.routes.erasure.ErasureOutcome.Erased;
import io.caregateway.routes.erasure.ErasureOutcome.Refused;
import io.caregateway.routes.erasure.ErasureRefusal;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UK GDPR, Article 17, from the gateway to the core. */
@Tag("slow")
class ErasureTest {

  private static final Actor VERA =
      new Actor(Actor.Kind.PERSON, "555000008801", "Vera Lund", null, "A81001", "test");
  private static final Actor OMAR =
      new Actor(Actor.Kind.PERSON, "555000008802", "Omar Beck", null, "A81001", "test");
  private static final Origin DESK = Origin.internal("test");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final NhsNumber number = KeptPatients.newNumber();
  private final String family = "Tarn" + number.value();
  private PatientId patient = new PatientId(UUID.randomUUID());

  @BeforeEach
  void keepSomebody() {
    KeptPatients kept = new KeptPatients(site.gateway());
    patient = kept.add(A, number, family, "1970-09-11").id();
    awaitAccount(account -> account.name().startsWith(family.toUpperCase(Locale.ROOT)));
  }

  @Test
  void twoPeopleEraseAPatientForGood() {
    notes().add(A, patient, "The surname is " + family + " since 1999.", VERA, DESK);
    UUID request = asked(false);

    assertThat(approve(request, OMAR)).isEqualTo(new Erased());

    assertThat(acts())
        .containsSubsequence(Act.ERASURE_ASKED, Act.ERASURE_APPROVED, Act.PATIENT_ERASED);
    awaitAccount(account -> account.rights().erased());
    Subject whose = Subject.of(A, patient);
    String left = held(whose);
    assertThat(left)
        .contains(patient.toString())
        .doesNotContain(family, number.value(), "7 Sallow");
    assertThat(site.gateway().bean(Patients.class).count(A, PatientQuery.ALL.family(family)))
        .isZero();
    assertThat(ask(false)).isEqualTo(new Refused(ErasureRefusal.ERASED_ALREADY));
  }

  @Test
  void whoAskedCannotApproveAndMayWithdraw() {
    UUID request = asked(false);
    assertThat(ask(false)).isEqualTo(new Refused(ErasureRefusal.ASKED_ALREADY));

    assertThat(approve(request, VERA)).isEqualTo(new Refused(ErasureRefusal.SAME_PERSON));
    assertThat(last())
        .isEqualTo(
            AuditRecord.refused(Act.ERASURE_APPROVED, VERA, DESK, "SAME_PERSON")
                .of(patient)
                .about(request.toString()));
    assertThat(erasures().decline(A, request, VERA, DESK)).isEqualTo(new Declined());
    assertThat(last().act()).isEqualTo(Act.ERASURE_DECLINED);

    assertThat(approve(request, OMAR)).isEqualTo(new Refused(ErasureRefusal.DECIDED_ALREADY));
    assertThat(approve(UUID.randomUUID(), OMAR))
        .isEqualTo(new Refused(ErasureRefusal.NO_SUCH_REQUEST));
    awaitAccount(account -> !account.rights().erased());
  }

  @Test
  void whatIsBilledIsSettledFirst() throws SQLException {
    NewItem item = new NewItem("PMR", null, "Letter for " + family, "25", "2026-03-02");
    AddOutcome added =
        site.gateway()
            .bean(BillingItems.class)
            .add(A, patient, item, VERA, DESK, UUID.randomUUID());
    assertThat(added).isInstanceOf(AddOutcome.Added.class);
    UUID request = asked(false);
    awaitRequest(((AddOutcome.Added) added).key());
    assertThat(approve(request, OMAR)).isEqualTo(new Refused(ErasureRefusal.ENTRIES_UNDER_WAY));

    park(((AddOutcome.Added) added).key());
    await().until(() -> approve(request, OMAR).equals(new Refused(ErasureRefusal.ENTRIES_PARKED)));
    erasures().decline(A, request, OMAR, DESK);
    assertThat(approve(asked(true), OMAR)).isEqualTo(new Erased());

    Account account = awaitAccount(found -> found.rights().erased());
    assertThat(account.items().get(0).price().pence()).isEqualTo(2500);
    assertThat(account.items().get(0).text()).isEqualTo("Erased");
  }

  @Test
  void everyTableIsToldOrIsOnTheListOfThoseThatHoldNothingOfPatients() {
    assertThat(Tables.ofThisSite(site)).containsExactlyInAnyOrderElementsOf(Tables.known(site));
  }

  private static void awaitRequest(UUID key) {
    JdbcClient jdbc = site.gateway().bean(JdbcClient.class);
    PracticeTransactions transactions = site.gateway().bean(PracticeTransactions.class);
    await()
        .until(
            () ->
                transactions.in(
                    A,
                    () ->
                        jdbc.sql("select exists (select from gateway.write_back where key = ?)")
                            .param(key)
                            .query(Boolean.class)
                            .single()));
  }

  private static void park(UUID key) throws SQLException {
    await()
        .ignoreExceptions() // while an attempt has it in hand
        .untilAsserted(
            () ->
                site.asOwner(
                    """
                    do $body$ begin
                      perform set_config('caregateway.practice', 'A81001', true);
                      update gateway.write_back set state = 'PARKED', holder = null
                        where practice = 'A81001' and key = '"""
                        + key
                        + """
                    ' and holder is null;
                      if not found then raise exception 'not yet'; end if;
                    end $body$"""));
  }

  private UUID asked(boolean givesUp) {
    return ((Asked) ask(givesUp)).request();
  }

  private ErasureOutcome ask(boolean givesUp) {
    return erasures().ask(A, patient, ErasureGround.OBJECTION, givesUp, VERA, DESK);
  }

  private static ErasureOutcome approve(UUID request, Actor by) {
    return erasures().approve(A, request, by, DESK);
  }

  /** Everything that any table tells of them. */
  private static String held(Subject whose) {
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(
            whose.practice(),
            () ->
                new String(
                    FeedJson.write(
                        site.gateway().context().getBeansOfType(Holding.class).values().stream()
                            .map(holding -> holding.rows(whose))
                            .toList()),
                    UTF_8));
  }

  private Account awaitAccount(Predicate<Account> wanted) {
    Accounts accounts = site.gateway().bean(Accounts.class);
    return await()
        .until(
            () -> accounts.find(A, patient, VERA, DESK),
            (Optional<Account> found) -> found.filter(wanted).isPresent())
        .orElseThrow();
  }

  private static Erasures erasures() {
    return site.gateway().bean(Erasures.class);
  }

  private static CorrectionNotes notes() {
    return site.gateway().bean(CorrectionNotes.class);
  }

  private List<Act> acts() {
    return records().stream().map(AuditRecord::act).toList();
  }

  private AuditRecord last() {
    List<AuditRecord> all = records();
    return all.get(all.size() - 1);
  }

  private List<AuditRecord> records() {
    return site.gateway().bean(AuditTrail.class).after(A, 0, 1_000_000).stream()
        .map(AuditTrail.Entry::act)
        .filter(act -> patient.equals(act.patient()))
        .toList();
  }
}
