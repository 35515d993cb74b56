package io.caregateway.gateway.api;

import static io.caregateway.gateway.api.RestCalls.made;
import static io.caregateway.gateway.api.RestCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.gateway.fhir.FhirSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Accounts, their terms, policies and notes, as clients change them. */
@Tag("slow")
class RestAccountsTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final RestCalls client = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);

  @Test
  void businessesAndThirdPartiesAreListedPageByPage() {
    List<String> added =
        List.of(insurer("Nought Cover"), insurer("Nil Cover"), insurer("No Cover"));
    List<String> listed = new ArrayList<>();
    String path = "/accounts?limit=2";
    while (!path.isEmpty()) {
      JsonNode page = client.read(path);
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      path = page.path("next").asString("").replace("/api/v1", "");
    }

    assertThat(listed).doesNotHaveDuplicates().containsAll(added);
    problem(client.send("GET", "/accounts?limit=0", ""), ApiRefusal.PARAMETER_MALFORMED);
    RestCalls other = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_B);
    assertThat(other.read("/accounts?limit=250").toString()).doesNotContain(added.get(0));
  }

  @Test
  void anAccountsTermsAreChangedOneByOne() {
    String account = "/accounts/" + client.patient(FhirSite.A);
    int before = client.recorded(FhirSite.A);
    made(put(account + "/billing-address", "{\"address\": [\"1 Long Street\", \"Densham\"]}"), 200);
    made(
        put(
            account + "/credit-limit",
            "{\"creditLimit\": {\"amount\": \"250.00\", \"currency\": \"GBP\"}}"),
        200);
    made(put(account + "/status", "{\"status\": \"on-hold\"}"), 200);

    JsonNode terms = client.read(account).get("terms");
    assertThat(terms.get("address").toString()).isEqualTo("[\"1 Long Street\",\"Densham\"]");
    assertThat(terms.at("/creditLimit/amount").asString()).isEqualTo("250.00");
    assertThat(terms.get("status").asString()).isEqualTo("on-hold");
    assertThat(client.acts(FhirSite.A, before)).contains(Act.ACCOUNT_CHANGED);
    problem(put(account + "/status", "{\"status\": \"gone\"}"), ApiRefusal.NOT_VALID);
    problem(
        put(
            account + "/credit-limit",
            "{\"creditLimit\": {\"amount\": \"250.00\", \"currency\": \"EUR\"}}"),
        ApiRefusal.NOT_VALID);
    problem(
        put("/accounts/" + insurer("Nil Ltd") + "/billing-address", "{\"address\": [\"1 Road\"]}"),
        ApiRefusal.NOT_ALLOWED);
  }

  @Test
  void aPolicySaysWhoElsePaysForAPatient() {
    String account = "/accounts/" + client.patient(FhirSite.A);
    String insurer = insurer("Zero Insurance");
    String policy = "{\"number\": \"P-77\", \"authorisation\": \"AUTH-9\"}";

    assertThat(made(put(account + "/policies/" + insurer, policy), 200)).isEqualTo(insurer);
    JsonNode held = client.read(account + "/policies").get("items").get(0);
    assertThat(held.get("payerName").asString()).isEqualTo("Zero Insurance");
    assertThat(held.get("number").asString()).isEqualTo("P-77");
    problem(
        put(account + "/policies/" + insurer, "{\"number\": \"4111 1111 1111 1111\"}"),
        ApiRefusal.NOT_VALID);
    problem(put(account + "/policies/" + UUID.randomUUID(), policy), ApiRefusal.NOT_FOUND);
  }

  @Test
  void aTaskIsNotedAndDone() {
    String account = "/accounts/" + client.patient(FhirSite.A);
    String note =
        made(
            client.post(
                account + "/notes",
                "{\"kind\": \"task\", \"text\": \"Ask for the order\", \"due\": \"2026-01-02\"}"),
            201);

    assertThat(client.read("/tasks").toString()).contains(note);
    made(client.post(account + "/notes/" + note + "/done", ""), 200);
    assertThat(client.read("/tasks").toString()).doesNotContain(note);
    assertThat(client.read(account + "/notes").at("/items/0/doneAt").asString("")).isNotEmpty();
    problem(
        client.post(account + "/notes", "{\"kind\": \"task\", \"text\": \"4111111111111111\"}"),
        ApiRefusal.NOT_VALID);
  }

  @Test
  void somebodyWhoIsBilledOnlyIsAddedChangedAndBilled() {
    String person =
        made(
            client.post(
                "/people",
                "{\"given\": \"Jo\", \"family\": \"Larkham\", \"birthDate\": \"1962-03-27\"}"),
            201);
    String moved = "{\"given\": \"Jo\", \"family\": \"Larkham\", \"postcode\": \"DE1 1AA\"}";
    made(put("/people/" + person, moved), 200);

    JsonNode read = client.read("/people/" + person);
    assertThat(read.get("postcode").asString()).isEqualTo("DE1 1AA");
    assertThat(read.has("birthDate")).isFalse();
    client.posted(UUID.fromString(person));
    assertThat(client.read("/accounts/" + person).at("/owed/amount").asString()).isEqualTo("10.00");
    UUID patient = client.patient(FhirSite.A);
    problem(client.send("GET", "/people/" + patient, ""), ApiRefusal.NOT_FOUND);
    problem(put("/people/" + patient, moved), ApiRefusal.NOT_ALLOWED);
    problem(client.post("/people", "{\"given\": \"Jo\"}"), ApiRefusal.NOT_VALID);
  }

  @Test
  void howSomebodyIsReachedWhoseDataMayNotBeUsedIsToldToNobody() {
    String person =
        made(
            client.post(
                "/people",
                "{\"family\": \"Larkham\", \"postcode\": \"DE1 1AA\","
                    + " \"telephone\": \"01632 960123\", \"address\": [\"1 Old Road\"]}"),
            201);
    String account = "/accounts/" + person;
    made(put(account + "/billing-address", "{\"address\": [\"2 New Road\"]}"), 200);
    freeze(UUID.fromString(person));

    assertThat(client.read(account).toString()).doesNotContain("Road");
    assertThat(client.read("/people/" + person).toString())
        .contains("Larkham")
        .doesNotContain("Road", "DE1", "01632");
    problem(put(account + "/billing-address", "{}"), ApiRefusal.NOT_ALLOWED);
  }

  private static void freeze(UUID patient) {
    ProcessingRestricted told =
        new ProcessingRestricted(FhirSite.A, new PatientId(patient), 1, true, Instant.EPOCH);
    site.bean(PracticeTransactions.class)
        .run(FhirSite.A, () -> site.bean(RestrictionStore.class).apply(told));
  }

  private String insurer(String name) {
    return made(
        client.post("/accounts", "{\"kind\": \"third-party\", \"name\": \"" + name + "\"}"), 201);
  }

  private HttpResponse<String> put(String path, String body) {
    return client.send("PUT", path, body);
  }
}
