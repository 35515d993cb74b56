package io.caregateway.gateway.privacy.archive;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.routes.erasure.ErasureGround;
import io.caregateway.routes.erasure.ErasureOutcome;
import io.caregateway.routes.erasure.ErasureOutcome.Asked;
import io.caregateway.routes.erasure.ErasureOutcome.Erased;
import io.caregateway.routes.erasure.ErasureOutcome.Refused;
import io.caregateway.routes.erasure.ErasureRefusal;
import io.caregateway.routes.erasure.Erasures;
import io.caregateway.routes.restriction.RestrictionGround;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is billed only has the rights of a patient (UK GDPR, Articles 15 to 20). */
@Tag("slow")
class BilledOnlyRightsTest {

  private static final Actor VERA =
      new Actor(Actor.Kind.PERSON, "555000008801", "Vera Lund", null, "A81001", "test");
  private static final Actor OMAR =
      new Actor(Actor.Kind.PERSON, "555000008802", "Omar Beck", null, "A81001", "test");
  private static final Origin DESK = Origin.internal("test");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final String family = "Quay" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private BilledOnly desk = new BilledOnly(site.gateway(), new Doer(VERA, DESK));
  private PatientId person = new PatientId(UUID.randomUUID());

  @BeforeEach
  void billSomebody() {
    desk = new BilledOnly(site.gateway(), new Doer(VERA, DESK));
    person = desk.add(family);
  }

  @Test
  void theFileHoldsTheAccountAndItsMoneyAndAfterAnErasureTheAmountsAlone() throws IOException {
    site.gateway().bean(CorrectionNotes.class).add(A, person, family + " is wrong.", VERA, DESK);
    assertThat(archive())
        .contains("1 Dock Road", family + "@example.org", "Ring Dr " + family, "POL-" + family)
        .contains("Insurance Report", "10.00", "slip " + family, family + " is wrong.")
        .contains("record.fhir.json \"resourceType\": \"Patient\"");

    UUID request = ((Asked) ask()).request();
    assertThat(approve(request, VERA)).isEqualTo(new Refused(ErasureRefusal.SAME_PERSON));
    assertThat(approve(request, OMAR)).isEqualTo(new Erased());

    Account left = awaitAccount(account -> account.rights().erased());
    assertThat(left.name()).isEqualTo("Erased patient");
    assertThat(left.notices()).anySatisfy(said -> assertThat(said).contains("erased"));
    assertThat(archive())
        .contains(person.toString(), "10.00")
        .doesNotContain(family, "1 Dock Road", "01632 960002", "DN1 1AB");
    assertThat(ask()).isEqualTo(new Refused(ErasureRefusal.ERASED_ALREADY));
    assertThat(acts())
        .containsSubsequence(
            Act.BILL_POSTED,
            Act.PAYMENT_TAKEN,
            Act.CORRECTION_NOTED,
            Act.ACCESS_ASKED,
            Act.ACCESS_GIVEN,
            Act.ERASURE_ASKED,
            Act.ERASURE_APPROVED,
            Act.PATIENT_ERASED);
  }

  @Test
  void nothingNewIsBilledWhileTheUseOfTheirDataIsRestricted() {
    Restrictions restrictions = site.gateway().bean(Restrictions.class);
    restrictions.restrict(A, person, RestrictionGround.ACCURACY, VERA, DESK);
    awaitAccount(account -> account.rights().restricted());
    assertThat(desk.begin(person, UUID.randomUUID())).isInstanceOf(NotAllowed.class);

    restrictions.lift(A, person, VERA, DESK);
    awaitAccount(Account::takesBills);
    assertThat(acts()).containsSubsequence(Act.PROCESSING_RESTRICTED, Act.RESTRICTION_LIFTED);
  }

  @Test
  void atAnotherPracticeTheyAreAsIfTheyWereNot() {
    assertThat(erasures().ask(B, person, ErasureGround.OBJECTION, false, OMAR, DESK))
        .isEqualTo(new Refused(ErasureRefusal.NO_SUCH_PATIENT));
    UUID nothing = archives().ask(B, person, OMAR, DESK).orElseThrow();
    await().until(() -> archives().find(B, nothing).orElseThrow().state() == Archive.State.FAILED);
    awaitAccount(account -> !account.rights().erased());
  }

  /** What the files say that are not printed, each line after the file's name. */
  private String archive() throws IOException {
    UUID id = archives().ask(A, person, VERA, DESK).orElseThrow();
    await().until(() -> archives().find(A, id).orElseThrow().state() == Archive.State.READY);
    byte[] file = archives().take(A, id, VERA, DESK).orElseThrow();
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        new String(zip.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !name.endsWith(".pdf"))
            .forEach(line -> all.append(name).append(' ').append(line.strip()).append('\n'));
      }
    }
    return all.toString();
  }

  private ErasureOutcome ask() {
    return erasures().ask(A, person, ErasureGround.OBJECTION, false, VERA, DESK);
  }

  private static ErasureOutcome approve(UUID request, Actor by) {
    return erasures().approve(A, request, by, DESK);
  }

  private Account awaitAccount(Predicate<Account> wanted) {
    Accounts accounts = site.gateway().bean(Accounts.class);
    return await()
        .until(
            () -> accounts.find(A, person, VERA, DESK), found -> found.filter(wanted).isPresent())
        .orElseThrow();
  }

  private static Archives archives() {
    return site.gateway().bean(Archives.class);
  }

  private static Erasures erasures() {
    return site.gateway().bean(Erasures.class);
  }

  private List<Act> acts() {
    return site.gateway().bean(AuditTrail.class).after(A, 0, 1_000_000).stream()
        .map(AuditTrail.Entry::act)
        .filter(record -> person.equals(record.patient()))
        .map(record -> record.act())
        .toList();
  }
}
