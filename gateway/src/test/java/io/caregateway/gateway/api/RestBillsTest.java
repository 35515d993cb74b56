package io.caregateway.gateway.api;

import static io.caregateway.gateway.api.RestCalls.made;
import static io.caregateway.gateway.api.RestCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.PracticeTime;
import io.caregateway.gateway.fhir.FhirSite;
import io.caregateway.safeguards.audit.Act;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Estimates, splits, debts and bankings, as clients make them. */
@Tag("slow")
class RestBillsTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final LocalDate today = PracticeTime.day(Instant.now());

  private final RestCalls client = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);
  private final int before = client.recorded(FhirSite.A);
  private UUID patient = new UUID(0, 0);

  @BeforeEach
  void addPatient() {
    patient = client.patient(FhirSite.A);
  }

  @Test
  void anEstimateIsGivenAndBecomesOneDraft() {
    String estimate = client.draft(patient);
    problem(
        client.post("/bills/" + estimate + "/estimate", "{\"until\": \"2001-01-01\"}"),
        ApiRefusal.NOT_VALID);
    LocalDate until = today.plusDays(30);
    made(client.post("/bills/" + estimate + "/estimate", "{\"until\": \"" + until + "\"}"), 200);
    HttpResponse<String> accepted = client.post("/bills/" + estimate + "/accept", "");
    String draft = made(accepted, 201);

    assertThat(accepted.headers().firstValue("Location")).hasValue("/api/v1/bills/" + draft);
    assertThat(made(client.post("/bills/" + estimate + "/accept", ""), 201)).isEqualTo(draft);
    JsonNode given = client.read("/bills/" + estimate);
    assertThat(given.get("state").asString()).isEqualTo("estimate");
    assertThat(given.at("/estimate/until").asString()).isEqualTo(until.toString());
    assertThat(client.read("/bills/" + draft).at("/total/amount").asString()).isEqualTo("10.00");
    assertThat(client.acts(FhirSite.A, before)).contains(Act.ESTIMATE_GIVEN);
  }

  @Test
  void aDraftIsSplitAmongWhoPaysOnce() {
    String insurer = insurer("Zero Insurance", false);
    String draft = client.draft(patient);
    String split = split(insurer, "80%");
    String key = UUID.randomUUID().toString();
    made(client.keyed(key, "/bills/" + draft + "/split", split), 200);
    made(client.keyed(key, "/bills/" + draft + "/split", split), 200);

    JsonNode own = client.read("/bills/" + draft);
    assertThat(own.at("/total/amount").asString()).isEqualTo("2.00");
    assertThat(own.get("together")).hasSize(2);
    assertThat(client.read("/accounts/" + insurer).at("/owed/amount").asString()).isEqualTo("8.00");
  }

  /** The second invoice cannot be posted, so that the first may not stand either. */
  @Test
  void ofASplitThatFailsHalfwayNothingStands() {
    String insurer = insurer("Order Insurance", true);
    String draft = client.draft(patient);
    problem(
        client.post("/bills/" + draft + "/split", split(insurer, "80%")), ApiRefusal.NOT_ALLOWED);

    assertThat(client.read("/bills/" + draft).get("state").asString()).isEqualTo("draft");
    assertThat(client.read("/bills/" + draft).at("/total/amount").asString()).isEqualTo("10.00");
    assertThat(client.read("/accounts/" + patient).at("/owed/amount").asString()).isEqualTo("0.00");
  }

  @Test
  void aStatementAndTheAgedDebtSayWhatIsOwed() {
    String bill = client.posted(patient);
    made(client.post("/bills/" + bill + "/payments", RestCalls.paid("4.00")), 201);

    JsonNode statement = client.read("/accounts/" + patient + "/statement");
    assertThat(statement.at("/owed/amount").asString()).isEqualTo("6.00");
    assertThat(statement.at("/open/0/bill").asString()).isEqualTo(bill);
    assertThat(statement.at("/changes/1/amount/amount").asString()).isEqualTo("-4.00");
    assertThat(client.read("/debts").at("/ages/notDue/amount").asString()).isNotEqualTo("0.00");
    problem(client.send("GET", "/debts?day=9999-01-01", ""), ApiRefusal.PARAMETER_MALFORMED);
    problem(client.send("GET", "/debts?day=-99999-01-01", ""), ApiRefusal.PARAMETER_MALFORMED);
    assertThat(client.acts(FhirSite.A, before)).contains(Act.PATIENT_READ, Act.PATIENT_SEARCH);
  }

  @Test
  void aWriteOffIsApprovedByAnotherClientAlone() {
    String bill = client.posted(patient);
    String asked =
        made(client.post("/bills/" + bill + "/write-offs", "{\"reason\": \"Gone\"}"), 201);
    RestCalls other = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_BOTH);
    String approve = "/write-offs/" + asked + "/approve";

    assertThat(client.read("/write-offs").toString()).contains(asked);
    problem(client.post(approve, ""), ApiRefusal.RIGHT_MISSING);
    problem(other.post(approve, "", "X-Practice", "B82002"), ApiRefusal.NOT_FOUND);
    made(other.post(approve, "", "X-Practice", "A81001"), 200);
    assertThat(client.read("/bills/" + bill).at("/owed/amount").asString()).isEqualTo("0.00");
    assertThat(client.acts(FhirSite.A, before))
        .contains(Act.WRITE_OFF_ASKED, Act.WRITE_OFF_APPROVED);
  }

  @Test
  void daysThatNoDatabaseHoldsAreRefusedAsMistyped() {
    problem(
        client.post("/accounts/" + patient + "/bills", "{\"date\": \"-99999-01-01\"}"),
        ApiRefusal.NOT_VALID);
    String far = RestCalls.REPORT.replace("2020-01-01", "+999999999-12-31");
    problem(client.send("PUT", "/prices/patient/FAR", far), ApiRefusal.NOT_VALID);
  }

  @Test
  void aCardNumberIsNoCodeOfAPrice() {
    problem(
        client.send("PUT", "/prices/patient/4111111111111111", RestCalls.REPORT),
        ApiRefusal.NOT_VALID);
  }

  @Test
  void remindersAreHeldAndLetGoOn() {
    String bill = client.posted(patient);
    String hold = "{\"until\": \"" + today.plusDays(9) + "\", \"reason\": \"They dispute it\"}";
    made(client.post("/bills/" + bill + "/holds", hold), 200);
    JsonNode held = client.read("/bills/" + bill + "/reminders").at("/holds/0");

    assertThat(held.get("reason").asString()).isEqualTo("They dispute it");
    made(client.post("/bills/" + bill + "/holds/" + held.get("id").asString() + "/lift", ""), 200);
    assertThat(client.read("/bills/" + bill + "/reminders").get("holds")).isEmpty();
    problem(client.post("/bills/" + bill + "/reminders", "{\"step\": 1}"), ApiRefusal.NOT_ALLOWED);
    assertThat(client.read("/reminders").has("items")).isTrue();
  }

  @Test
  void aTillIsCountedClosedAndTakenBack() {
    made(client.post("/accounts/" + patient + "/deposits", paidInCash()), 201);
    String expected = till().at("/expected/amount").asString();
    String count =
        "{\"till\": \"cash\", \"day\": \"%s\", \"counted\": {\"amount\": \"%s\", \"currency\": \"GBP\"}}"
            .formatted(today, expected);
    String banking = made(client.post("/bankings", count), 201);

    assertThat(client.read("/bankings/" + banking).at("/counted/amount").asString())
        .isEqualTo(expected);
    assertThat(till().at("/expected/amount").asString()).isEqualTo("0.00");
    problem(client.post("/bankings", count), ApiRefusal.NOT_ALLOWED);
    made(client.post("/bankings/" + banking + "/reverse", "{\"reason\": \"Counted wrong\"}"), 200);
    assertThat(till().at("/expected/amount").asString()).isEqualTo(expected);
    assertThat(client.read("/bankings").at("/items/0/reversed").asBoolean()).isTrue();
    assertThat(client.acts(FhirSite.A, before)).contains(Act.BANKING_CLOSED, Act.BANKING_REVERSED);
    RestCalls other = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_BOTH);
    problem(other.send("GET", "/bankings", "", "X-Practice", "A81001"), ApiRefusal.RIGHT_MISSING);
  }

  @Test
  void noPaperGoesOutWithoutALetterheadAndAnothersIsNotThere() {
    String bill = client.posted(patient);
    String paper = "{\"kind\": \"invoice\", \"subject\": \"" + bill + "\"}";

    problem(client.post("/papers", paper), ApiRefusal.NOT_ALLOWED);
    problem(client.post("/papers", paper.replace("invoice", "poem")), ApiRefusal.NOT_VALID);
    problem(client.send("GET", "/papers/" + UUID.randomUUID(), ""), ApiRefusal.NOT_FOUND);
  }

  private JsonNode till() {
    return client.read("/tills").get("items").get(0);
  }

  private static String paidInCash() {
    return RestCalls.paid("7.00").replace("card", "cash");
  }

  private String insurer(String name, boolean orders) {
    return made(
        client.post(
            "/accounts",
            "{\"kind\": \"third-party\", \"name\": \"%s\", \"orderRequired\": %s}"
                .formatted(name, orders)),
        201);
  }

  private static String split(String account, String share) {
    return "{\"portions\": [{\"account\": \"%s\", \"share\": \"%s\"}]}".formatted(account, share);
  }
}
