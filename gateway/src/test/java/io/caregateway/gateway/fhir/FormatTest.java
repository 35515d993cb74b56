package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource({
    ",                                        ,              JSON",
    "*/*,                                     ,              JSON",
    "application/*,                           ,              JSON",
    "application/fhir+xml,                    ,              XML",
    "text/xml,                                ,              XML",
    "'text/html,application/xml;q=0.9,*/*;q=0.8',,           XML",
    "'application/xml;q=0.5,application/json',,              JSON",
    "'application/fhir+json;fhirVersion=4.0', ,              JSON",
    "application/fhir+xml,                    json,          JSON",
    "text/html,                               xml,           XML",
    ",                                        application/fhir xml, XML",
    ",                                        APPLICATION/JSON, JSON"
  })
  void takesWhatTheClientPrefers(@Nullable String accept, @Nullable String asked, Format expected) {
    assertThat(Format.of(asked, accept)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html,                              ",
    "application/json;q=0,                   ",
    "'application/fhir+json;fhirVersion=3.0',",
    "*/*,                                    ttl",
    "nonsense,                               "
  })
  void refusesWhatItDoesNotWrite(@Nullable String accept, @Nullable String asked) {
    assertThatThrownBy(() -> Format.of(asked, accept))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.FORMAT_NOT_OFFERED));
  }
}
