package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Pages that a clinical system may send, and that the stub never would. */
class OddPagesTest extends SyncTest {

  private static final String EMPTY_SEARCH = "{\"resourceType\": \"Bundle\", \"total\": 0}";

  @Test
  void ofARecordThatComesTwiceTheLastCounts() {
    serve(page(entry("a", "First") + "," + entry("a", "Last"), ""));

    assertThat(done(SyncKind.FULL).counts().changed()).isEqualTo(1);

    assertThat(Objects.requireNonNull(kept("a").demographics().preferredName()).family())
        .isEqualTo("Last");
    assertThat(process.messages(EMIS)).hasSize(1);
  }

  @Test
  void ofARecordThatComesAgainOnTheNextPageTheLastCountsEvenAsItWasKeptBefore() {
    serve(page(entry("a", "Kept"), ""));
    done(SyncKind.FULL);
    serve(page(entry("a", "First"), link("Patient?page=2")));
    serve("page=2", page(entry("a", "Kept"), ""));

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(new SyncCounts(2, 2, 2, 0, 0));

    assertThat(Objects.requireNonNull(kept("a").demographics().preferredName()).family())
        .isEqualTo("Kept");
    assertThat(process.messages(EMIS))
        .extracting(DemographicsChanged::version)
        .contains(1L, 2L, 3L);
  }

  @Test
  void whatIsNoPatientIsPassedOverAndWhatTellsNothingIsKept() {
    serve(
        page(
            """
            {"resource": {"resourceType": "OperationOutcome"}, "search": {"mode": "outcome"}},
            {"resource": {"resourceType": "Organization", "id": "o"}},
            {"resource": {"resourceType": "Patient"}},
            {"search": {"mode": "match"}},
            """
                + entry("a", "Marlowe"),
            ""));

    done(SyncKind.FULL);

    assertThat(kept(EMIS)).hasSize(1);
    assertThat(process.get(Quarantine.class).open(EMIS, 10))
        .extracting(Quarantined::reason)
        .containsExactlyInAnyOrder("NO_ID", "NO_RESOURCE");
  }

  @Test
  void aMessageInPlaceOfPatientsEndsTheRun() {
    serve("{\"resourceType\": \"OperationOutcome\"}");

    assertThat(failed(SyncKind.FULL).sentence()).contains("with a message, not with patients");
  }

  @Test
  void aLinkThatIsNoneEndsTheRunAfterWhatCame() {
    serve(page(entry("a", "Marlowe"), "\"link\": [{\"relation\": \"next\", \"url\": \"a b\"}],"));

    assertThat(failed(SyncKind.FULL).sentence()).contains("cannot be read");
    assertThat(kept(EMIS)).hasSize(1);
  }

  @Test
  void aPageThatTellsTwiceWhereTheNextOneIsIsNotGuessedAt() {
    serve(page(entry("a", "Marlowe"), link("Patient?page=2") + link("Patient?page=3")));

    assertThat(failed(SyncKind.FULL).sentence()).contains("twice where the next page is");
    assertThat(kept(EMIS)).isEmpty();
  }

  @Test
  void nobodyAtAllIsACompleteSync() {
    serve(EMPTY_SEARCH);

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(new SyncCounts(1, 0, 0, 0, 0));
  }

  private String link(String next) {
    return "\"link\": [{\"relation\": \"next\", \"url\": \"%s/%s\"}],"
        .formatted(stubs.fhirBase(EMIS.value()), next);
  }

  private static String page(String entries, String links) {
    return "{\"resourceType\": \"Bundle\", " + links + " \"entry\": [" + entries + "]}";
  }

  private static String entry(String id, String family) {
    return """
        {"resource": {"resourceType": "Patient", "id": "%s", "name": [{"family": "%s"}]}}
        """
        .formatted(id, family);
  }
}
