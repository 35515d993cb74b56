package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a client sends, it is answered, and never as if the fault were ours. */
@Tag("slow")
class FuzzTest {

  private static final int ROUNDS = 250;
  private static final List<String> NAMES =
      List.of(
          "identifier",
          "family",
          "birthdate",
          "_lastUpdated",
          "_id",
          "_count",
          "_summary",
          "_page",
          "_format",
          "_pretty",
          "_getpages",
          "_sort",
          "family:exact",
          "_has",
          "");
  private static final List<String> VALUES =
      List.of(
          "1970-09-11",
          "ge2026",
          "9990000018",
          "https://fhir.nhs.uk/Id/nhs-number%7C1",
          "count",
          "xml",
          "json",
          "true",
          "-1",
          "999999999999",
          "Smith",
          "",
          "%",
          "%00",
          "%F0%9F%98%80",
          "%C0%AF",
          "'--",
          "%24%7Bjndi%3Ax%7D",
          "..%2F..",
          "A".repeat(3000));

  @RegisterExtension static final FhirSite site = new FhirSite();

  private static RawRequests raw;

  @BeforeAll
  static void connect() {
    raw = RawRequests.to(site, FhirSite.CLIENT_OF_A);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20260301})
  void queriesOfAnyKindAreAnsweredOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String query = query(random);
      assertAnswered(head("GET /fhir/R4/Patient?" + query, "") + "\r\n", seed, round);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20260302})
  void formsPathsAndHeadersOfAnyKindAreAnsweredOrRefused(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String form = query(random) + noise(random, 10);
      String request =
          switch (random.nextInt(3)) {
            case 0 ->
                head(
                        "POST /fhir/R4/Patient/_search",
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + form.getBytes(StandardCharsets.ISO_8859_1).length
                            + "\r\n")
                    + "\r\n"
                    + form;
            case 1 -> head("GET /fhir/R4/" + printable(noise(random, 20)), "") + "\r\n";
            default ->
                head(
                        "GET /fhir/R4/Patient?family=x",
                        "Accept: "
                            + printable(noise(random, 20))
                            + "\r\nIf-None-Match: "
                            + printable(noise(random, 5))
                            + "\r\nX-Practice: "
                            + printable(noise(random, 5))
                            + "\r\n")
                    + "\r\n";
          };
      assertAnswered(request, seed, round);
    }
  }

  @Test
  void aRequestThatNeverEndsItsFormIsBounded() throws IOException {
    String chunk = "400\r\n" + "a".repeat(0x400) + "\r\n";
    String request =
        head(
                "POST /fhir/R4/Patient/_search",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n")
            + "\r\n"
            + chunk.repeat(40)
            + "0\r\n\r\n";

    assertThat(status(request)).isEqualTo(413);
  }

  private static void assertAnswered(String request, long seed, int round) throws IOException {
    assertThat(status(request)).as("seed %d, round %d", seed, round).isBetween(200, 499);
  }

  private static String query(Random random) {
    StringBuilder query = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int part = 0; part < parts; part++) {
      query.append(part == 0 ? "" : "&").append(NAMES.get(random.nextInt(NAMES.size())));
      query.append(random.nextInt(10) == 0 ? "" : "=");
      query.append(VALUES.get(random.nextInt(VALUES.size())));
      if (random.nextInt(4) == 0) {
        query.append(printable(noise(random, 8)));
      }
    }
    return query.toString();
  }

  private static String noise(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Without what would end the line that it stands in. */
  private static String printable(String noise) {
    return noise.replaceAll("[\\x00-\\x20\\x7f-\\xff]", "~");
  }

  private static String head(String line, String headers) {
    return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
  }

  private static int status(String request) throws IOException {
    return Integer.parseInt(raw.answer(request).substring(9, 12));
  }
}
