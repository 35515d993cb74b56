package io.caregateway.core;

import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.ArtemisExtension;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A core on a real database and a real broker, and a gateway that talks to it. */
public abstract class CoreTest {

  protected static final OdsCode PRACTICE = new OdsCode("A81001");
  protected static final OdsCode OTHER_PRACTICE = new OdsCode("B82002");
  protected static final Actor PRIYA =
      new Actor(Actor.Kind.PERSON, "555000000001", "Priya Shah", "Manager", "A81001", "saml");
  protected static final Origin DESK = new Origin("203.0.113.7", "Surgery PC 4", "q1", "c1");

  @RegisterExtension
  protected static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "core");

  @RegisterExtension protected static final ArtemisExtension BROKER = new ArtemisExtension();

  @TempDir protected static Path home;

  protected static RunningCore core;
  protected static TestGateway gateway;

  @BeforeAll
  static void start() {
    core = newCore();
    gateway = new TestGateway(BROKER.connectionFactory(), core.bean(SealedEvents.class));
  }

  @BeforeEach
  final void countFromZero() {
    core.countFromZero();
  }

  @AfterAll
  protected static void stopCore() {
    core.close();
  }

  protected static void startCore() {
    core = newCore();
  }

  /** One more process of the same core. */
  protected static RunningCore newCore() {
    return new RunningCore(DB.run(), BROKER.connectionFactory(), home);
  }

  protected static Optional<Account> account(PatientId patient) {
    return core.bean(Accounts.class).find(PRACTICE, patient, PRIYA, DESK);
  }

  /** Waits until the account is there and as wanted. */
  protected static Account awaitAccount(PatientId patient, Predicate<Account> wanted) {
    return await()
        .until(() -> account(patient), found -> found.filter(wanted).isPresent())
        .orElseThrow();
  }

  /** Tells of a patient and waits until the core has it. */
  protected static Account tellAndAwait(DemographicsChanged told) {
    gateway.tell(told);
    return awaitAccount(told.patient(), account -> account.version() >= told.version());
  }

  /** How many messages about this patient changed its account. */
  protected static long applied(PatientId patient) {
    return core.bean(PracticeTransactions.class)
        .in(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql("select applied from core.account where patient = ?")
                    .param(patient.value())
                    .query(Long.class)
                    .single());
  }

  /** What was recorded at a practice, oldest first. */
  protected static List<AuditRecord> auditOf(OdsCode practice) {
    return core.bean(AuditTrail.class).after(practice, 0, Integer.MAX_VALUE).stream()
        .map(AuditTrail.Entry::act)
        .toList();
  }

  /** The newest record of the practice. */
  protected static AuditRecord lastRecord() {
    List<AuditRecord> all = auditOf(PRACTICE);
    return all.get(all.size() - 1);
  }
}
