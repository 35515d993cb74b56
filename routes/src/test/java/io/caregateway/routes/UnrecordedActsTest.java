package io.caregateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.routes.erasure.ErasureConfiguration;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.restriction.RestrictionConfiguration;
import io.caregateway.routes.restriction.RestrictionGround;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.routes.signon.staff.StaffConfiguration;
import io.caregateway.routes.signon.staff.StaffIntake;
import io.caregateway.routes.signon.staff.StaffMember;
import io.caregateway.routes.signon.staff.StaffSync;
import io.caregateway.routes.sync.Quarantine;
import io.caregateway.routes.sync.QuarantineRetry;
import io.caregateway.routes.sync.SyncConfiguration;
import io.caregateway.routes.sync.SyncKind;
import io.caregateway.routes.sync.Syncs;
import io.caregateway.routes.writeback.WriteBackConfiguration;
import io.caregateway.routes.writeback.WriteBackTiming;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.testing.ActFlow;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is done to a practice's data where its record cannot be written. */
@Tag("slow")
class UnrecordedActsTest {

  /** What UnrecordedEntriesTest and UnrecordedAnswerTest show. */
  private static final Set<Act> ELSEWHERE =
      Set.of(
          Act.WRITE_BACK, Act.WRITE_BACK_AMENDED, Act.WRITE_BACK_WITHDRAWN, Act.CONSULTATIONS_READ);

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final Actor ASKING = Actor.system("one");
  private static final Actor DECIDING = Actor.system("another");
  private static final Origin HERE = Origin.internal("q1");

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway");

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(12));

  @TempDir static Path folder;

  /** Syncs. */
  private static RunningRoutes awake;

  /** Has no broker, and so no routes. */
  private static RunningRoutes asleep;

  private static int patients;

  /** Keeps the listed in the transaction under way. */
  private static final class Listed implements StaffIntake {
    @Override
    public void take(List<StaffMember> staff, Actor by, Origin origin) {
      staff.forEach(
          one -> DB.jdbc().sql("insert into gateway.listed values (?)").param(one.uid()).update());
    }
  }

  @BeforeAll
  static void start() {
    JdbcClient owner = JdbcClient.create(DB.migrate());
    owner.sql("create table gateway.listed (uid text)").update();
    owner.sql("grant select, insert on gateway.listed to caregateway_run").update();
    Duration moment = Duration.ofMillis(5);
    awake = process().on(new Listed()).start(SyncConfiguration.class, StaffConfiguration.class);
    asleep =
        process()
            .on(new WriteBackTiming(moment, moment, moment, moment, Duration.ofHours(1)))
            .asleep(
                SyncConfiguration.class,
                WriteBackConfiguration.class,
                RestrictionConfiguration.class,
                ErasureConfiguration.class);
    sync();
  }

  @AfterAll
  static void stop() {
    asleep.close();
    awake.close();
  }

  @TestFactory
  Stream<DynamicTest> stayUndone() {
    UnrecordedAct unrecorded = unrecorded();
    return flows().stream().map(flow -> flow.in(unrecorded));
  }

  /** The run tells that it failed, and what its pages told stands, as those of any failed run. */
  @Test
  void aSyncIsNotComplete() throws Throwable {
    UnrecordedAct unrecorded = unrecorded("gateway.sync_run", "gateway.sync_lease");
    unrecorded.staysUndone(Act.SYNC, UnrecordedActsTest::sync);
    unrecorded.isRecordedOnce(Act.SYNC, UnrecordedActsTest::sync);
  }

  /** The turn is over, so that the next can begin. */
  @Test
  void nobodyIsListed() throws Throwable {
    UnrecordedAct unrecorded = unrecorded("gateway.staff_sync");
    StaffSync staff = awake.get(StaffSync.class);
    unrecorded.fails(Act.SYNC, () -> staff.run(PRACTICE, ASKING, HERE));
    unrecorded.isRecordedOnce(Act.SYNC, () -> staff.run(PRACTICE, ASKING, HERE));
  }

  @Test
  void areAllShown() throws Exception {
    Set<String> shown = new TreeSet<>(Set.of("SYNC"));
    flows().forEach(flow -> shown.add(flow.act().name()));
    ELSEWHERE.forEach(act -> shown.add(act.name()));
    assertThat(shown).isEqualTo(UnrecordedAct.namedIn(Path.of("src/main/java")));
  }

  private static List<ActFlow> flows() {
    Restrictions restrictions = asleep.get(Restrictions.class);
    CorrectionNotes notes = asleep.get(CorrectionNotes.class);
    Erasures erasures = asleep.get(Erasures.class);
    return List.of(
        // first, as nothing is kept of what an erased patient's record says
        ActFlow.on(
            Act.QUARANTINE_RETRY,
            "a record",
            UnrecordedActsTest::spoilt,
            entry -> awake.get(QuarantineRetry.class).retry(PRACTICE, entry, ASKING, HERE)),
        ActFlow.on(
            Act.PROCESSING_RESTRICTED,
            "a patient's data",
            UnrecordedActsTest::patient,
            patient ->
                restrictions.restrict(PRACTICE, patient, RestrictionGround.ACCURACY, ASKING, HERE)),
        ActFlow.on(
            Act.RESTRICTION_LIFTED,
            "a patient's data",
            UnrecordedActsTest::restricted,
            patient -> restrictions.lift(PRACTICE, patient, ASKING, HERE)),
        ActFlow.on(
            Act.CORRECTION_NOTED,
            "a patient's data",
            UnrecordedActsTest::patient,
            patient -> notes.add(PRACTICE, patient, "Born in May.", ASKING, HERE)),
        ActFlow.on(
            Act.ERASURE_ASKED, "a patient", UnrecordedActsTest::patient, UnrecordedActsTest::ask),
        ActFlow.on(
            Act.ERASURE_APPROVED,
            "a request",
            UnrecordedActsTest::asked,
            request -> erasures.approve(PRACTICE, request, DECIDING, HERE)),
        ActFlow.on(
            Act.PATIENT_ERASED,
            "a patient",
            UnrecordedActsTest::asked,
            request -> erasures.approve(PRACTICE, request, DECIDING, HERE)),
        ActFlow.on(
            Act.ERASURE_DECLINED,
            "a request",
            UnrecordedActsTest::asked,
            request -> erasures.decline(PRACTICE, request, DECIDING, HERE)));
  }

  /** Another one each time. */
  private static PatientId patient() {
    return asleep
        .get(Patients.class)
        .search(PRACTICE, PatientQuery.ALL, null, 100)
        .get(patients++)
        .id();
  }

  private static PatientId restricted() {
    PatientId patient = patient();
    asleep
        .get(Restrictions.class)
        .restrict(PRACTICE, patient, RestrictionGround.ACCURACY, ASKING, HERE);
    return patient;
  }

  private static UUID asked() {
    return ask(patient());
  }

  private static UUID ask(PatientId patient) {
    Erasures erasures = asleep.get(Erasures.class);
    return ((Asked) erasures.ask(PRACTICE, patient, ErasureGround.OBJECTION, false, ASKING, HERE))
        .request();
  }

  private static UUID spoilt() {
    STUBS.practice(PRACTICE.value()).fault(Fault.MALFORMED_ENTRY).once();
    sync();
    return awake.get(Quarantine.class).open(PRACTICE, 1).get(0).id();
  }

  private static void sync() {
    awake.get(Syncs.class).run(PRACTICE, SyncKind.FULL, ASKING, HERE);
  }

  private static UnrecordedAct unrecorded(String... meantToStay) {
    return new UnrecordedAct(DB.migrate(), List.of(PRACTICE.value(), "SITE"), meantToStay);
  }

  private static RunningRoutes process() {
    KeyEncryptionKey key = new KeystoreFile(folder.resolve("keys.p12"), null).open();
    return new RunningRoutes(
        DB.run(),
        key,
        Clock.systemUTC(),
        Map.of(
            "gateway.practices.A81001.name", "The Densham Surgery",
            "gateway.practices.A81001.clinical-system", "emis",
            "gateway.practices.A81001.base-url", STUBS.fhirBase("A81001")));
  }
}
