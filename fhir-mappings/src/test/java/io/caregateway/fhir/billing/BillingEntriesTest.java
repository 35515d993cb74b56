package io.caregateway.fhir.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.fhir.Dialect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BillingEntriesTest {

  private static final String KEY = "6f1c2c1e-0000-4000-8000-000000000001";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @ParameterizedTest
  @EnumSource
  void aChargeItemSaysWhatWasAskedAndNothingElse(Dialect dialect) {
    JsonNode item = write(dialect, EntryForm.CHARGE_ITEM, null);

    String identifier = "{'system':'https://caregateway.io/id/billing-item','value':'" + KEY + "'}";
    String price =
        dialect == Dialect.R4
            ? "{'value':10.00,'currency':'GBP'}"
            : "{'value':10.00,'system':'urn:iso:std:iso:4217','code':'GBP'}";
    assertThat(item)
        .isEqualTo(
            json(
                """
                {'resourceType':'ChargeItem','identifier':%s,'status':'billable',
                 'code':{'coding':[{'system':'https://caregateway.io/CodeSystem/A81001/billing-code','code':'INS'}],
                         'text':'Insurance report'},
                 'subject':{'reference':'Patient/p-41'},'occurrenceDateTime':'2026-11-02',
                 'priceOverride':%s,'enteredDate':'2026-11-02T09:00:00Z',
                 'note':[{'text':'Insurance report'}]}
                """
                    .formatted(
                        dialect == Dialect.R4 ? "[" + identifier + "]" : identifier, price)));
  }

  @ParameterizedTest
  @EnumSource
  void aCodedEntryIsAFinalObservationWithThePrice(Dialect dialect) {
    JsonNode entry = write(dialect, EntryForm.CODED_ENTRY, null);

    String comment = "'Billing item INS, 10.00 GBP'";
    assertThat(entry)
        .isEqualTo(
            json(
                """
                {'resourceType':'Observation',
                 'identifier':[{'system':'https://caregateway.io/id/billing-item','value':'%s'}],
                 'status':'final',
                 'code':{'coding':[{'system':'https://caregateway.io/CodeSystem/A81001/billing-code','code':'INS'}],
                         'text':'Insurance report'},
                 'subject':{'reference':'Patient/p-41'},'effectiveDateTime':'2026-11-02',
                 'issued':'2026-11-02T09:00:00Z',
                 'valueQuantity':{'value':10.00,'unit':'GBP','system':'urn:iso:std:iso:4217','code':'GBP'},
                 %s}
                """
                    .formatted(
                        KEY,
                        dialect == Dialect.R4
                            ? "'note':[{'text':" + comment + "}]"
                            : "'comment':" + comment)));
  }

  @ParameterizedTest
  @EnumSource
  void addsTheClinicalCodeWhereThePracticeMappedOne(Dialect dialect) {
    for (EntryForm form : EntryForm.values()) {
      assertThat(write(dialect, form, "371531000").path("code").path("coding").path(1))
          .isEqualTo(json("{'system':'http://snomed.info/sct','code':'371531000'}"));
    }
  }

  @Test
  void theConditionNamesTheKeyAlone() {
    assertThat(BillingItem.ifNoneExist(UUID.fromString(KEY)))
        .isEqualTo("identifier=https://caregateway.io/id/billing-item|" + KEY);
  }

  @ParameterizedTest
  @EnumSource
  void whatComesBackTellsWhoseEntryItIs(Dialect dialect) {
    for (EntryForm form : EntryForm.values()) {
      byte[] sent = dialect.entryWriter().write(form, request(null), "p-41");
      String back = new String(sent, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"id\":\"12\",");

      assertThat(WrittenEntry.read(back.getBytes(StandardCharsets.UTF_8)))
          .contains(new WrittenEntry(form.resourceType() + "/12", List.of(KEY), "Patient/p-41"));
      assertThat(WrittenEntry.read(sent)).isEmpty();
    }
  }

  @Test
  void bytesThatAreNoEntryComeBackEmpty() {
    assertThat(WrittenEntry.read("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(WrittenEntry.read("[1]".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(WrittenEntry.read(new byte[0])).isEmpty();
  }

  private static JsonNode write(Dialect dialect, EntryForm form, @Nullable String clinicalCode) {
    return MAPPER.readTree(dialect.entryWriter().write(form, request(clinicalCode), "p-41"));
  }

  private static JsonNode json(String text) {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  private static WriteBackRequested request(@Nullable String clinicalCode) {
    return new WriteBackRequested(
        new OdsCode("A81001"),
        UUID.fromString(KEY),
        PatientId.of("6f1c2c1e-0000-4000-8000-000000000002"),
        "INS",
        clinicalCode,
        "Insurance report",
        new Money(1000),
        LocalDate.of(2026, 11, 2),
        "u1",
        Instant.parse("2026-11-02T09:00:00.123Z"));
  }
}
