package io.caregateway.routes.patient;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.demographics.Code;
import io.caregateway.feed.demographics.Confidentiality;
import io.caregateway.feed.demographics.Death;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.Registration;
import io.caregateway.feed.demographics.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientStatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

  @Test
  void whoIsNotInUseHasLeft() {
    assertThat(state(true, null, null)).isEqualTo(PatientState.ACTIVE);
    assertThat(state(false, null, null)).isEqualTo(PatientState.LEFT);
  }

  @ParameterizedTest
  @CsvSource({
    "SCT,,LEFT",
    "SCT,2026-07-15,LEFT",
    "SCT,2026-07-14T10:00:00+01:00,ACTIVE",
    "SCT,2026-06,ACTIVE",
    "SCT,2026,LEFT",
    "SCT,2025,ACTIVE"
  })
  void aRemovalCountsForAsLongAsItsPeriodRuns(
      String code, @Nullable String end, PatientState expected) {
    Registration removed =
        new Registration(
            null, null, null, null, new Code(null, code, null), new Span("2020-01-01", end));

    assertThat(state(true, removed, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"A,ACTIVE", "D,ACTIVE", "R,LEFT"})
  void theRegistrationsStatusTells(String status, PatientState expected) {
    Registration registration =
        new Registration(null, new Code(null, status, null), null, null, null, null);

    assertThat(state(true, registration, null)).isEqualTo(expected);
  }

  @Test
  void deathIsToldBeforeLeavingUntilItIsTakenBack() {
    Code removed = new Code(null, "U", null);

    assertThat(state(false, null, new Death(true, "2026-01-01", null, null)))
        .isEqualTo(PatientState.DECEASED);
    assertThat(state(true, null, new Death(false, null, new Code(null, "1", null), null)))
        .isEqualTo(PatientState.DECEASED);
    assertThat(state(true, null, new Death(true, "2026-01-01", removed, null)))
        .isEqualTo(PatientState.ACTIVE);
  }

  private static PatientState state(
      boolean active, @Nullable Registration registration, @Nullable Death death) {
    return PatientStates.of(
        Records.record(
            "a",
            "Marlowe",
            "1950",
            active,
            registration,
            death,
            Confidentiality.UNRESTRICTED,
            null),
        TODAY);
  }
}
