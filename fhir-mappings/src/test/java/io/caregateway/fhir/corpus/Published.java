package io.caregateway.fhir.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Shared;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.fhir.reading.PatientReading.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One published payload that holds patients.
 *
 * @param facts what a plain reader found in it, by INDEX.json
 */
public record Published(String file, Dialect dialect, boolean xml, JsonNode facts, Path path) {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Every payload whose facts speak of a Patient. */
  public static List<Published> all() throws IOException {
    Path cases = Shared.dir("cases");
    List<Published> found = new ArrayList<>();
    for (JsonNode entry : MAPPER.readTree(cases.resolve("INDEX.json").toFile()).values()) {
      JsonNode facts = entry.path("facts");
      if (facts.path("root").asString("").equals("Patient")
          || facts.path("types").has("Patient")
          || facts.has("patients")) {
        String file = entry.path("file").asString();
        found.add(
            new Published(
                file,
                Dialect.valueOf(entry.path("fhir").asString()),
                file.endsWith(".xml"),
                facts,
                cases.resolve(file)));
      }
    }
    assertThat(found).hasSizeGreaterThan(25);
    return found;
  }

  /** The bytes of each Patient in it. */
  public List<byte[]> patients() {
    return switch (facts.path("root").asString("")) {
      case "Patient" -> List.of(bytes());
      case "Bundle" -> page().entries().stream().map(entry -> patient(entry)).toList();
      case "Parameters" -> parameters();
      default -> throw new AssertionError(file);
    };
  }

  /** Each Patient in it, read. */
  public List<Demographics> read() {
    return patients().stream()
        .map(
            patient -> {
              PatientReading reading =
                  xml
                      ? dialect.patientReader().readXml(patient)
                      : dialect.patientReader().readJson(patient);
              assertThat(reading).as(file).isInstanceOf(Read.class);
              return ((Read) reading).demographics();
            })
        .toList();
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BundlePage page() {
    return (BundlePage) new PageReader(1 << 20, 100).read(bytes());
  }

  private byte[] patient(PageEntry entry) {
    assertThat(entry).as(file).isInstanceOf(ResourceEntry.class);
    return entry.slice().of(bytes());
  }

  private List<byte[]> parameters() {
    List<byte[]> patients = new ArrayList<>();
    for (JsonNode parameter : MAPPER.readTree(bytes()).path("parameter").values()) {
      patients.add(MAPPER.writeValueAsBytes(parameter.path("resource")));
    }
    return patients;
  }

  @Override
  public String toString() {
    return file;
  }
}
