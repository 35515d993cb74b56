package io.caregateway.gateway.api;

import static io.caregateway.gateway.api.RestCalls.made;
import static io.caregateway.gateway.api.RestCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.fhir.FhirSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class RestApiTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final RestCalls client = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);
  private UUID patient = new UUID(0, 0);

  @BeforeEach
  void addPatient() {
    patient = client.patient(FhirSite.A);
  }

  @Test
  void aPatientIsBilledAndPaysAsOnThePages() {
    String bill = client.posted(patient);
    HttpResponse<String> taken = client.post("/bills/" + bill + "/payments", RestCalls.paid("12"));
    String payment = made(taken, 201);

    assertThat(taken.headers().firstValue("Location")).hasValue("/api/v1/payments/" + payment);
    JsonNode read = client.read("/bills/" + bill);
    assertThat(read.get("state").asString()).isEqualTo("posted");
    assertThat(read.at("/total/amount").asString()).isEqualTo("10.00");
    assertThat(read.at("/owed/amount").asString()).isEqualTo("0.00");
    assertThat(read.at("/lines/0/code").asString()).isEqualTo("REPORT");
    assertThat(client.read("/payments/" + payment).at("/amount/amount").asString())
        .isEqualTo("12.00");
    assertThat(client.read("/accounts/" + patient).at("/inHand/amount").asString())
        .isEqualTo("2.00");
    made(client.post("/accounts/" + patient + "/refunds", RestCalls.paid("2.00")), 201);
    made(
        client.post("/bills/" + bill + "/credit-notes", "{\"whole\": true, \"reason\": \"Wrong\"}"),
        200);
    assertThat(client.read("/accounts/" + patient).at("/inHand/amount").asString())
        .isEqualTo("10.00");

    AuditRecord act = recorded(Act.PAYMENT_TAKEN);
    assertThat(act.actor().kind()).isEqualTo(Actor.Kind.MACHINE);
    assertThat(act.actor().id()).contains("CN=billing-client");
    assertThat(act.subject()).isEqualTo(payment);
  }

  @Test
  void aThirdPartyIsAddedChangedAndBilledForAPatient() {
    String payer =
        made(
            client.post("/accounts", "{\"kind\": \"third-party\", \"name\": \"Zero Insurance\"}"),
            201);
    HttpResponse<String> read = client.send("GET", "/accounts/" + payer, "");
    String tag = read.headers().firstValue("ETag").orElseThrow();
    String other = "{\"name\": \"Nought Insurance\", \"anonymised\": true}";

    made(client.send("PUT", "/accounts/" + payer, other, "If-Match", tag), 200);
    problem(
        client.send("PUT", "/accounts/" + payer, other, "If-Match", tag),
        ApiRefusal.CHANGED_MEANWHILE);
    assertThat(client.read("/accounts/" + payer).at("/payer/name").asString())
        .isEqualTo("Nought Insurance");
    String bill =
        made(
            client.post(
                "/accounts/" + payer + "/bills",
                "{\"date\": \"2026-01-02\", \"patient\": \"" + patient + "\"}"),
            201);
    assertThat(client.read("/bills/" + bill).get("account").asString()).isEqualTo(payer);
  }

  @Test
  void aChangeOfWhatIsNotAsTheClientKnowsItIsRefused() {
    String bill = client.draft(patient);
    String tag =
        client.send("GET", "/bills/" + bill, "").headers().firstValue("ETag").orElseThrow();
    String details = "{\"practitioner\": \"Dr Field\"}";
    made(client.send("PUT", "/bills/" + bill + "/details", details, "If-Match", tag), 200);

    problem(
        client.post("/bills/" + bill + "/post", "", "If-Match", tag), ApiRefusal.CHANGED_MEANWHILE);
    assertThat(client.read("/bills/" + bill).get("state").asString()).isEqualTo("draft");
    made(client.post("/bills/" + bill + "/post", "", "If-Match", "*"), 200);
  }

  @Test
  void refusalsSayWhatThePagesSay() {
    String bill = client.posted(patient);

    JsonNode invalid =
        problem(
            client.post("/bills/" + bill + "/payments", RestCalls.paid("x")), ApiRefusal.NOT_VALID);
    assertThat(invalid.at("/errors/0/field").asString()).isEqualTo("amount");
    assertThat(invalid.at("/errors/0/detail").asString()).startsWith("Enter the amount");
    JsonNode not = problem(client.post("/bills/" + bill + "/discard", ""), ApiRefusal.NOT_ALLOWED);
    assertThat(not.get("detail").asString()).startsWith("This bill was posted or given up");
    String card = RestCalls.TEN.replace("slip", "4111 1111 1111 1111");
    problem(client.post("/bills/" + bill + "/payments", card), ApiRefusal.NOT_VALID);
    problem(client.post("/bills/" + bill + "/payments", "[]"), ApiRefusal.BODY_UNREADABLE);
    problem(client.send("GET", "/bills/41", ""), ApiRefusal.PARAMETER_MALFORMED);
    problem(client.send("PATCH", "/bills/" + bill, "{}"), ApiRefusal.NOT_FOUND);
    problem(
        client.post("/bills/" + bill + "/payments", " ".repeat(70_000)), ApiRefusal.BODY_TOO_LARGE);
  }

  @Test
  void anotherPracticesAreAsIfTheyWereNotAndRightsCount() {
    String bill = client.posted(patient);
    RestCalls other = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_B);

    problem(other.send("GET", "/bills/" + bill, ""), ApiRefusal.NOT_FOUND);
    problem(other.send("GET", "/accounts/" + patient, ""), ApiRefusal.NOT_FOUND);
    problem(other.post("/bills/" + bill + "/payments", RestCalls.TEN), ApiRefusal.RIGHT_MISSING);
    RestCalls both = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_BOTH);
    problem(both.send("GET", "/bills/" + bill, ""), ApiRefusal.PRACTICE_NOT_NAMED);
    assertThat(both.send("GET", "/bills/" + bill, "", "X-Practice", "A81001").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aLockIsToldOfSomebodyWhoIsNamed() {
    HttpResponse<String> told =
        client.send("PUT", "/lock", "{\"uid\": \"555999000001\", \"locked\": true}");
    assertThat(RestCalls.json(told).get("sessions").asInt()).isZero();
    problem(client.send("PUT", "/lock", "{\"locked\": true}"), ApiRefusal.BODY_UNREADABLE);
    RestCalls other = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_B);
    problem(
        other.send("PUT", "/lock", "{\"uid\": \"555999000001\", \"locked\": true}"),
        ApiRefusal.RIGHT_MISSING);
  }

  @Test
  void aListIsReadPageByPage() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(client.draft(patient));
    }
    List<String> listed = new ArrayList<>();
    String path = "/bills?limit=2&state=draft&account=" + patient;
    while (!path.isEmpty()) {
      JsonNode page = client.read(path);
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      path = page.path("next").asString("").replace("/api/v1", "");
    }

    assertThat(listed).isEqualTo(made);
    problem(client.send("GET", "/bills?state=x", ""), ApiRefusal.PARAMETER_MALFORMED);
    problem(client.send("GET", "/bills?limit=0", ""), ApiRefusal.PARAMETER_MALFORMED);
    problem(client.send("GET", "/bills?after=x", ""), ApiRefusal.PARAMETER_MALFORMED);
    problem(
        client.send("GET", "/bills?changedSince=-999999999-01-01T00:00:00Z", ""),
        ApiRefusal.PARAMETER_MALFORMED);
  }

  @Test
  void aPriceIsPutWithItsVersionAsTheTag() {
    String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    HttpResponse<String> first = client.send("PUT", "/prices/patient/" + code, RestCalls.REPORT);
    String dearer = RestCalls.REPORT.replace("10.00", "11.00");

    assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(client.send("PUT", "/prices/patient/" + code, dearer, "If-Match", "\"1\""))
        .satisfies(answer -> assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\""));
    problem(
        client.send("PUT", "/prices/patient/" + code, RestCalls.REPORT, "If-Match", "\"1\""),
        ApiRefusal.CHANGED_MEANWHILE);
    JsonNode wrong =
        problem(
            client.send("PUT", "/prices/patient/" + code, "{\"share\": 101}"),
            ApiRefusal.NOT_VALID);
    assertThat(wrong.get("errors").toString()).contains("incomeCode", "share");
    assertThat(client.read("/prices/patient").get("items").toString()).contains(code);
  }

  private static AuditRecord recorded(Act act) {
    List<AuditRecord> all =
        site.bean(AuditTrail.class).after(FhirSite.A, 0, Integer.MAX_VALUE).stream()
            .map(AuditTrail.Entry::act)
            .filter(one -> one.act() == act)
            .toList();
    return all.get(all.size() - 1);
  }
}
