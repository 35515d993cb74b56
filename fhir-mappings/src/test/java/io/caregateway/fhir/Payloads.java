package io.caregateway.fhir;

import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.fhir.reading.PatientReading.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** This project's own small payloads, so that the rules are tested wherever the tests run. */
public final class Payloads {

  private Payloads() {}

  /** One of {@code src/test/resources/payloads}. */
  public static byte[] bytes(String name) {
    try (InputStream in = Payloads.class.getResourceAsStream("/payloads/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static Demographics read(Dialect dialect, String json) {
    PatientReading reading =
        dialect.patientReader().readJson(json.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof Read read) {
      return read.demographics();
    }
    throw new AssertionError(reading);
  }

  public static Demographics readFile(Dialect dialect, String name) {
    return read(dialect, text(name));
  }
}
