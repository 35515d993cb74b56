package io.caregateway.fhir.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.fhir.page.MalformedPage.Reason;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.PageEntry.UnreadableEntry;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.fhir.page.SearchBody.OutcomeBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  private static final String PAGE =
      """
      {"entry": [
        {"fullUrl": "urn:x", "resource": { "id": "é1", "resourceType": "Patient",
            "meta": {"lastUpdated": "2026-01-02T03:04:05Z", "versionId": "4", "tag": [{"id": "t"}]},
            "contained": [{"id": "inner", "resourceType": "Organization"}]} ,
         "search": {"score": 1, "mode": "match"}},
        {"resource": "Zoë"},
        {"search": {"mode": "match"}},
        -12.5 ,
        {"resource": {"resourceType": "OperationOutcome"}, "search": {"mode": "outcome"}}
       ],
       "link": [{"relation": "self", "url": "a"}, {"url": "b?page=2", "relation": "next"}],
       "total": 3, "resourceType": "Bundle", "type": "searchset"}
      """;

  @Test
  void cutsOutEachResourceAsItCame() {
    List<PageEntry> entries = page(PAGE).entries();

    assertThat(entries).hasSize(5);
    assertThat(text(entries.get(0))).startsWith("{ \"id\": \"é1\"").endsWith("\"Organization\"}]}");
    assertThat(entries.get(0))
        .isEqualTo(
            new ResourceEntry(
                entries.get(0).slice(),
                "urn:x",
                "match",
                "Patient",
                "é1",
                "4",
                "2026-01-02T03:04:05Z"));
    assertThat(entries.get(4)).extracting("mode", "id").containsExactly("outcome", null);
  }

  @Test
  void handsOnAnEntryThatHasNoResourceWithItsBytes() {
    List<PageEntry> entries = page(PAGE).entries();

    assertThat(entries.subList(1, 4)).allMatch(UnreadableEntry.class::isInstance);
    assertThat(entries.subList(1, 4))
        .extracting(PageReaderTest::text)
        .containsExactly("{\"resource\": \"Zoë\"}", "{\"search\": {\"mode\": \"match\"}}", "-12.5");
  }

  @Test
  void tellsTheNextLinkAndTheTotalWhereverTheyStand() {
    assertThat(page(PAGE).next()).isEqualTo("b?page=2");
    assertThat(page(PAGE).total()).isEqualTo(3);
  }

  @Test
  void tellsTheNextLinkFromTheBeginningWhereItStandsBeforeTheEntriesAndNeverAnother() {
    String links = PAGE.substring(PAGE.indexOf("\"link\""), PAGE.indexOf("\"total\""));
    String before = "{\"resourceType\": \"Bundle\", \"meta\": {\"link\": [1]}, " + links;
    int told = before.indexOf(']', before.indexOf("next"));

    for (int end = 0; end <= before.length(); end++) {
      assertThat(beginning(before.substring(0, end)))
          .isEqualTo(end > told ? Optional.of("b?page=2") : Optional.empty());
    }
    assertThat(beginning(before + PAGE.substring(1))).contains("b?page=2");
    assertThat(beginning(PAGE)).isEmpty();
    assertThat(beginning("{\"link\": [{\"relation\": \"self\", \"url\": \"a\"}]}")).isEmpty();
    assertThat(beginning("<html>")).isEmpty();
  }

  @Test
  void refusesAPageThatTellsTwiceWhereTheNextOneIs() {
    assertRefused("{\"resourceType\": \"Bundle\", \"link\": [], \"link\": []}", Reason.LINKS_TWICE);
  }

  @Test
  void needsNeitherTotalNorEntries() {
    assertThat(page("{\"resourceType\":\"Bundle\"}"))
        .isEqualTo(new BundlePage(List.of(), null, null));
  }

  @Test
  void countsBytesPastAByteOrderMark() {
    byte[] marked = ("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_8);
    BundlePage page = (BundlePage) new PageReader(1 << 20, 10).read(marked);

    assertThat(new String(page.entries().get(1).slice().of(marked), StandardCharsets.UTF_8))
        .isEqualTo("{\"resource\": \"Zoë\"}");
  }

  @Test
  void knowsAnOutcomeInPlaceOfAPage() {
    assertThat(read("{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"))
        .isEqualTo(new OutcomeBody());
  }

  @Test
  void refusesAPageThatBrokeOffAnywhere() {
    for (int end = 0; end < PAGE.strip().length(); end++) {
      assertRefused(PAGE.substring(0, end), Reason.NOT_JSON);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"resourceType\":\"Patient\"}", "{\"entry\":[]}"})
  void refusesWhatIsNoBundle(String text) {
    assertRefused(text, Reason.NOT_A_BUNDLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "<html>", "{}{}", "{\"a\":Canary}"})
  void refusesWhatIsNoJsonObjectWithoutQuotingIt(String text) {
    assertRefused(text, Reason.NOT_JSON);
  }

  @Test
  void refusesUtf16() {
    assertThatThrownBy(
            () -> new PageReader(1 << 20, 10).read(PAGE.getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(MalformedPage.class);
  }

  @Test
  void refusesMoreEntriesBytesOrDepthThanAllowed() {
    assertThatThrownBy(() -> new PageReader(1 << 20, 4).read(PAGE.getBytes(StandardCharsets.UTF_8)))
        .hasFieldOrPropertyWithValue("reason", Reason.OUT_OF_BOUNDS);
    assertThatThrownBy(() -> new PageReader(100, 10).read(PAGE.getBytes(StandardCharsets.UTF_8)))
        .hasFieldOrPropertyWithValue("reason", Reason.OUT_OF_BOUNDS);
    assertRefused("{\"a\":" + "[".repeat(100_000), Reason.OUT_OF_BOUNDS);
  }

  private static Optional<String> beginning(String text) {
    return new PageReader(1 << 20, 10).next(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String text, Reason reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(MalformedPage.class)
        .hasNoCause()
        .hasMessageNotContaining("Canary")
        .hasFieldOrPropertyWithValue("reason", reason);
  }

  private static BundlePage page(String text) {
    return (BundlePage) read(text);
  }

  private static SearchBody read(String text) {
    return new PageReader(1 << 20, 10).read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(PageEntry entry) {
    return new String(
        entry.slice().of(PAGE.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
