package io.caregateway.fhir.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import io.caregateway.fhir.billing.WrittenEntry;
import io.caregateway.fhir.outcome.PartnerRefusal;
import io.caregateway.fhir.page.MalformedPage;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.fhir.reading.PatientReading.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged bytes come to a typed end in every reader, whatever the damage. */
class MutationTest {

  private static final byte[] SPICE = "{}[]\",:\\<>&/-.e0\0\u00e9".getBytes(StandardCharsets.UTF_8);
  private static final int ROUNDS = 400;

  private final PageReader pages = new PageReader(1 << 20, 50);

  @Test
  void ourOwnPatientsComeToATypedEnd() {
    damage(Payloads.bytes("stu3-whole.json"), 1);
    damage(Payloads.bytes("r4-whole.json"), 2);
    damage(
        """
        <Patient xmlns="http://hl7.org/fhir"><id value="1"/><active value="true"/><name><use value="usual"/>
        <family value="Sedge"/></name><birthDate value="1970-01"/></Patient>
        """
            .getBytes(StandardCharsets.UTF_8),
        3);
    damage(
        ("{\"resourceType\":\"Bundle\",\"total\":1,\"entry\":[{\"resource\":"
                + Payloads.text("r4-whole.json")
                + "}]}")
            .getBytes(StandardCharsets.UTF_8),
        4);
  }

  @Test
  @Tag("slow")
  void publishedPayloadsComeToATypedEnd() throws IOException {
    long seed = 10;
    for (Published payload : Published.all()) {
      damage(payload.bytes(), seed++);
    }
  }

  private void damage(byte[] whole, long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = damaged(whole, random);
      try {
        read(damaged);
      } catch (RuntimeException e) {
        fail("seed " + seed + ", round " + round, e);
      }
    }
  }

  private void read(byte[] damaged) {
    for (Dialect dialect : Dialect.values()) {
      PatientReading json = dialect.patientReader().readJson(damaged);
      PatientReading xml = dialect.patientReader().readXml(damaged);
      assertThat(json instanceof Read && xml instanceof Read).isFalse();
    }
    try {
      assertThat(pages.read(damaged)).isNotNull();
    } catch (MalformedPage e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(PartnerRefusal.read(400, damaged).sentence()).isNotBlank();
    WrittenEntry.read(damaged).ifPresent(entry -> assertThat(entry.reference()).contains("/"));
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> {
        return Arrays.copyOf(bytes, at);
      }
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> {
        for (int i = 0; i < 5; i++) {
          bytes[random.nextInt(bytes.length)] = SPICE[random.nextInt(SPICE.length)];
        }
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(80, bytes.length - Math.max(at, from)) + 1);
        System.arraycopy(whole, from, bytes, at, Math.min(length, bytes.length - at));
      }
    }
    return bytes;
  }
}
