package io.caregateway.gateway.fhir.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.FhirSite;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PageLinksTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
  private static final Page PAGE =
      new Page(
          PatientQuery.ALL.family("Marram").changed(NOW, null),
          new Patients.Position(NOW, PatientId.of("6f1c2c1e-0000-4000-8000-000000000002")),
          50,
          false);

  @RegisterExtension static final FhirSite site = new FhirSite();

  @Test
  void aLinkHoldsItsPageForAWhile() {
    String link = at(NOW).seal(FhirSite.A, "one", PAGE);

    Parameters linked = new Parameters(Map.of(PageLinks.PARAMETER, List.of(link)));

    assertThat(link).matches("[A-Za-z0-9_-]+");
    assertThat(at(NOW.plusSeconds(599)).named(FhirSite.A, "one", linked)).hasValue(PAGE);
    assertRefused(at(NOW.plusSeconds(600)), "one", link);
  }

  @Test
  void aLinkServesTheClientThatItWasGivenTo() {
    String link = at(NOW).seal(FhirSite.A, "one", PAGE);

    assertRefused(at(NOW), "other", link);
  }

  @Test
  void aLinkThatWasChangedIsRefusedWhereverItWas() {
    String link = at(NOW).seal(FhirSite.A, "one", PAGE);

    for (int place = 0; place < link.length() - 1; place += 7) {
      char other = link.charAt(place) == 'A' ? 'B' : 'A';
      assertRefused(at(NOW), "one", link.substring(0, place) + other + link.substring(place + 1));
    }
    assertRefused(at(NOW), "one", link.substring(0, link.length() / 2));
  }

  private static void assertRefused(PageLinks<Page> links, String client, String link) {
    Parameters linked = new Parameters(Map.of(PageLinks.PARAMETER, List.of(link)));
    assertThatThrownBy(() -> links.named(FhirSite.A, client, linked)).isInstanceOf(Refused.class);
  }

  private static PageLinks<Page> at(Instant now) {
    return new PageLinks<>(
        site.bean(FieldCipher.class),
        Clock.fixed(now, ZoneOffset.UTC),
        Duration.ofMinutes(10),
        "Patient",
        Page.class);
  }
}
