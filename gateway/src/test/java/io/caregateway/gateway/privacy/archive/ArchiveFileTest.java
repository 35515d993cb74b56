package io.caregateway.gateway.privacy.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caregateway.feed.NhsNumber;
import io.caregateway.gateway.pages.WordsAt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ArchiveFileTest {

  @Test
  void nestedValuesStandSideBySide() {
    Map<String, Object> row =
        new TreeMap<>(
            Map.of(
                "at", Instant.parse("2026-11-02T09:30:00Z"),
                "number", new NhsNumber("9990000018"),
                "names", List.of(Map.of("family", "Marram"), Map.of("family", "Tarn"))));

    assertThat(FlatRow.of(row))
        .containsExactly(
            Map.entry("at", "2026-11-02T09:30:00Z"),
            Map.entry("names.1.family", "Marram"),
            Map.entry("names.2.family", "Tarn"),
            Map.entry("number", "9990000018"));
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() {
    assertThat(ArchiveFile.csv(List.of(Map.of("text", "=1+1"), Map.of("text", "a, \"b\""))))
        .isEqualToIgnoringNewLines("text'=1+1\"a, \"\"b\"\"\"");
  }

  @Test
  void aRowMayLackAFieldOfAnother() {
    assertThat(ArchiveFile.csv(List.of(Map.of("a", "1"), Map.of("b", "2"))))
        .contains("a,b", "1,", ",2");
  }

  @Test
  void aFileThatGrowsTooLargeIsNotMade() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    ArchiveFile file = new ArchiveFile(1_000);

    assertThatIllegalStateException().isThrownBy(() -> file.add("a", noise));
  }

  @Test
  void valuesAreSaidAsPeopleReadThem() {
    SaidValue said = new SaidValue(WordsAt.of(Instant.EPOCH));
    assertThat(said.of("at", "2026-07-02T09:30:00.123Z")).isEqualTo("2 July 2026 at 10:30");
    assertThat(said.of("demographics.birthDate", "1970-09-11")).isEqualTo("11 September 1970");
    assertThat(said.of("act", "PATIENT_READ")).isEqualTo("Looked at a patient");
    assertThat(said.of("outcome", "DONE")).isEqualTo("Done");
    assertThat(said.of("reason", "NOT_REGISTERED")).isEqualTo("Not registered");
    assertThat(said.of("names.family", "MARRAM")).isEqualTo("MARRAM");
    assertThat(Titles.inOrder(List.of("audit.record", "x.y", "core.account", "gateway.patient")))
        .containsExactly("gateway.patient", "core.account", "audit.record", "x.y");
  }

  @Test
  void fieldsAreSaidInWords() {
    assertThat(ReadableDocument.words("demographics.names.1.birthDate"))
        .isEqualTo("Demographics, names, 1, birth date");
  }
}
