package io.caregateway.gateway.privacy.archive;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.BillingItems;
import io.caregateway.core.billing.NewItem;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.gateway.fhir.UkCoreValidator;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.routes.correction.CorrectionNotes;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** UK GDPR, Articles 15 and 20. */
@Tag("slow")
class ArchivesTest {

  private static final Actor VERA =
      new Actor(Actor.Kind.PERSON, "555000008801", "Vera Lund", null, "A81001", "test");
  private static final Set<ResultSeverityEnum> FAILURES =
      EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);
  private static final Origin DESK = Origin.internal("test");

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final NhsNumber number = KeptPatients.newNumber();
  private final String family = "Fell" + number.value();
  private PatientId patient = new PatientId(UUID.randomUUID());

  @BeforeEach
  void billSomebody() {
    patient = new KeptPatients(site.gateway()).add(A, number, family, "1970-09-11").id();
    await()
        .until(() -> site.gateway().bean(Accounts.class).find(A, patient, VERA, DESK).isPresent());
    NewItem item = new NewItem("PMR", null, "Insurance letter", "25", "2026-03-02");
    site.gateway().bean(BillingItems.class).add(A, patient, item, VERA, DESK, UUID.randomUUID());
    site.gateway().bean(CorrectionNotes.class).add(A, patient, "Born in Hull.", VERA, DESK);
  }

  @Test
  void theFileHoldsEverythingAndIsGivenOnce() throws IOException {
    UUID id = made();

    Map<String, byte[]> files = unzip(archives().take(A, id, VERA, DESK).orElseThrow());

    assertThat(text(files, "tables/gateway.patient.json")).contains(family, number.value());
    assertThat(text(files, "tables/core.account.csv")).contains(family, "7 Sallowfield Lane");
    assertThat(text(files, "tables/core.billing_item.csv")).contains("Insurance letter,25.00");
    assertThat(text(files, "tables/gateway.correction_note.json")).contains("Born in Hull.");
    assertThat(text(files, "tables/feed.outbox.json")).contains("care.demographics.changed.v1");
    assertThat(text(files, "tables/audit.record.csv")).contains("PATIENT_READ", "Vera Lund");
    assertThat(text(files, "README.txt")).contains("What ", "record.pdf");
    assertThat(acts()).contains(Act.ACCESS_ASKED, Act.ACCESS_GIVEN);
    assertThatThePdfIsTagged(files.getOrDefault("record.pdf", new byte[0]));

    assertThat(archives().take(A, id, VERA, DESK)).isEmpty();
    assertThat(last().reason()).isEqualTo("There is no file.");
    assertThat(archives().find(B, id)).isEmpty();
  }

  @Test
  void theBundleIsValidAgainstUkCore() throws IOException {
    UkCoreValidator validator = UkCoreValidator.get();
    Map<String, byte[]> files = unzip(archives().take(A, made(), VERA, DESK).orElseThrow());
    Bundle bundle =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(Bundle.class, text(files, "record.fhir.json"));

    assertThat(bundle.getEntry()).hasSize(2);
    assertThat(validator.messages(bundle))
        .as("errors of HAPI's validator")
        .noneMatch(message -> FAILURES.contains(message.getSeverity()));
  }

  @Test
  void whatNobodyIsAtAnyMoreIsGivenUp() {
    UUID stuck = UUID.randomUUID();
    Instant then = Instant.now().minus(ArchiveTable.LONGEST);
    Archive archive =
        new Archive(stuck, patient, Archive.State.MAKING, 1, 9, then.plus(Duration.ofDays(1)));
    site.gateway()
        .bean(PracticeTransactions.class)
        .run(A, () -> site.gateway().bean(ArchiveTable.class).add(A, archive, then));

    made();

    assertThat(archives().find(A, stuck).orElseThrow().state()).isEqualTo(Archive.State.FAILED);
  }

  @Test
  void everyTableIsToldInWords() {
    assertThat(site.gateway().context().getBeansOfType(Holding.class).values())
        .allSatisfy(
            holding -> assertThat(Titles.of(holding.table())).isNotEqualTo(holding.table()));
  }

  private void assertThatThePdfIsTagged(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("What is held about you");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(family, "Who looked at your data or changed it, and when", "Vera Lund");
    }
  }

  private UUID made() {
    UUID id = archives().ask(A, patient, VERA, DESK).orElseThrow();
    await().until(() -> archives().find(A, id).orElseThrow().state() == Archive.State.READY);
    return id;
  }

  private static Map<String, byte[]> unzip(byte[] file) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), UTF_8);
  }

  private static Archives archives() {
    return site.gateway().bean(Archives.class);
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
