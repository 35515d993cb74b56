package io.caregateway.fhir.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.CodedEntry.Kind;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.page.PageReader;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationsTest {

  private static final LocalDate SINCE = LocalDate.of(2026, 11, 13);
  private static final String SCT = "http://snomed.info/sct";
  private static final String ENCOUNTER =
      """
      {'resourceType':'Encounter','id':'e1','status':'finished',
       'subject':{'reference':'Patient/p1'},'period':{'start':'2026-11-20T09:30:00+00:00'},
       'participant':[{'individual':{'reference':'RelatedPerson/r','display':'Their mother'}},
                      {'individual':{'reference':'Practitioner/d1'}}],
       'location':[{'location':{'reference':'Location/l1','display':'High Street branch'}}]}
      """;
  private static final String PRACTITIONER =
      """
      {'resourceType':'Practitioner','id':'d1','name':[{'family':'Marsh','given':['Helen']}],
       'identifier':[{'system':'https://fhir.nhs.uk/Id/sds-user-id','value':'555000100033'}]}
      """;

  @ParameterizedTest
  @EnumSource
  void tellsWhenWhoWhereAndWhatWasCoded(Dialect dialect) {
    String condition = code(dialect, "Condition", "26322001", "Bleeding from ear");
    String observation = code(dialect, "Observation", "75367002", "Blood pressure");

    Consultations read = read(ENCOUNTER, PRACTITIONER, condition, observation);

    assertThat(read.all())
        .containsExactly(
            new Consultation(
                "e1",
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T09:30:00Z"),
                "Helen Marsh",
                "555000100033",
                "High Street branch",
                List.of(
                    entry(Kind.CONDITION, "26322001", "Bleeding from ear"),
                    entry(Kind.OBSERVATION, "75367002", "Blood pressure"))));
    assertThat(read.unreadable()).isZero();
    assertThat(read.more()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void leavesOutWhatWasEnteredInErrorOrDidNotHappen(Dialect dialect) {
    String error =
        dialect == Dialect.R4
            ? "'verificationStatus':{'coding':[{'code':'entered-in-error'}]}"
            : "'verificationStatus':'entered-in-error'";
    String notDone = dialect == Dialect.R4 ? "'status':'not-done'" : "'notDone':true";

    Consultations read =
        read(
            ENCOUNTER,
            ENCOUNTER.replace("finished", "entered-in-error").replace("'e1'", "'e2'"),
            with(code(dialect, "Condition", "1", "x"), error),
            with(code(dialect, "Procedure", "2", "y"), notDone),
            with(code(dialect, "Observation", "3", "z"), "'status':'entered-in-error'"));

    assertThat(read.all()).hasSize(1);
    assertThat(read.all().get(0).entries()).isEmpty();
    assertThat(read.unreadable()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Encounter", "Observation", "Condition", "Procedure"})
  void anythingOfAnotherPatientStopsTheReading(String type) {
    String other = code(Dialect.R4, type, "1", "x").replace("Patient/p1", "Patient/p2");

    assertThatThrownBy(() -> read(ENCOUNTER, other))
        .isInstanceOf(OtherPatient.class)
        .hasMessageNotContaining("p2");
  }

  @Test
  void aPatientWhoComesAlongMustBeTheOneAskedFor() {
    String right = patient("p1", "9912003888");
    assertThat(read(ENCOUNTER, right).all()).hasSize(1);

    assertThatThrownBy(() -> read(patient("p2", "9912003888"))).isInstanceOf(OtherPatient.class);
    assertThatThrownBy(() -> read(patient("p1", "9000000009"))).isInstanceOf(OtherPatient.class);
  }

  @Test
  void bearsWithWhatIsMissingAndCountsWhatCannotBeRead() {
    Consultations read =
        read(
            "{'resourceType':'Encounter','id':'e1','subject':{'reference':'https://a/Patient/p1'}}",
            "{'resourceType':'Encounter','id':7,'period':'yesterday','subject':'nobody'}",
            "{'resourceType':'Observation','subject':{'reference':'Patient/p1'}}",
            "{'id':'no type'}",
            "{'resourceType':'OperationOutcome'}",
            "{'resourceType':'Procedure','subject':{'reference':'Patient/p1'},"
                + "'encounter':{'reference':'Encounter/e1'},'code':{'text':'Ear syringed'}}");

    assertThat(read.all())
        .containsExactly(
            new Consultation(
                "e1",
                null,
                null,
                null,
                null,
                null,
                List.of(new CodedEntry(Kind.PROCEDURE, null, null, null, "Ear syringed"))));
    assertThat(read.unreadable()).isEqualTo(3);
  }

  @Test
  void theNewestComeFirstAndThoseBeforeTheFirstDayNotAtAll() {
    assertThat(
            read(on("2026-11-13"), on("2026-11-12"), on("2026-11-22T08:00:00Z"), on("2026")).all())
        .extracting(Consultation::id)
        .containsExactly("e2026-11-22T08:00:00Z", "e2026-11-13", "e2026");
  }

  @Test
  void isBoundedInNumberAndInWords() {
    String[] many =
        IntStream.range(0, 25)
            .mapToObj(i -> ENCOUNTER.replace("'e1'", "'e" + i + "'"))
            .toArray(String[]::new);
    Consultations read = read(many);
    assertThat(read.all()).hasSize(20);
    assertThat(read.more()).isTrue();

    String wordy = ENCOUNTER.replace("High Street", "High ".repeat(500));
    assertThat(read(wordy).all().get(0).location()).hasSize(500);
  }

  @Test
  void asksByDateWithTheEntriesThatBelongToEach() {
    assertThat(ConsultationSearch.of(Dialect.R4, "p1", SINCE, 20))
        .startsWith("Encounter?patient=p1&date=ge2026-11-13&_sort=-date&_count=20")
        .contains("_revinclude=Condition:encounter");
    assertThat(ConsultationSearch.of(Dialect.STU3, "p1", SINCE, 20))
        .contains("_revinclude=Condition:context");
  }

  private static Consultations read(String... resources) {
    String bundle =
        Stream.of(resources)
            .map(r -> "{\"resource\":" + r.replace('\'', '"') + "}")
            .collect(Collectors.joining(",", "{\"resourceType\":\"Bundle\",\"entry\":[", "]}"));
    byte[] bytes = bundle.getBytes(UTF_8);
    Consultations read = new Consultations("p1", new NhsNumber("9912003888"), SINCE, 20);
    read.add((BundlePage) new PageReader(1 << 20, 1000).read(bytes), bytes);
    return read;
  }

  private static String code(Dialect dialect, String type, String code, String display) {
    String belongs = dialect == Dialect.R4 ? "encounter" : "context";
    return """
        {'resourceType':'%s','id':'%s-1','subject':{'reference':'Patient/p1'},
         '%s':{'reference':'Encounter/e1'},
         'code':{'coding':[{'system':'http://snomed.info/sct','code':'%s','display':'%s'}]}}
        """
        .formatted(type, type, belongs, code, display);
  }

  private static CodedEntry entry(Kind kind, String code, String display) {
    return new CodedEntry(kind, SCT, code, display, null);
  }

  private static String with(String resource, String element) {
    return resource.replaceFirst("\\{", "{" + element + ",");
  }

  private static String on(String start) {
    return ENCOUNTER
        .replace("'e1'", "'e" + start + "'")
        .replace("2026-11-20T09:30:00+00:00", start);
  }

  private static String patient(String id, String number) {
    return """
        {'resourceType':'Patient','id':'%s',
         'identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'%s'}]}
        """
        .formatted(id, number);
  }
}
