package io.caregateway.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.fhir.KeptPatients;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the REST API as one client, by its certificate. */
public record RestCalls(GatewayExtension gateway, HttpClient client) {

  static final String REPORT =
      """
      {"name": "Insurance report", "category": "Reports", "incomeCode": "REP", "vat": "exempt",
       "price": {"amount": "10.00", "currency": "GBP"}, "vatReason": "Protects health",
       "from": "2020-01-01", "share": 0, "careRecord": "none"}
      """;
  public static final String TEN = paid("10.00");

  public static RestCalls as(GatewayExtension gateway, String name) {
    return new RestCalls(gateway, gateway.client(name));
  }

  static String paid(String pounds) {
    return """
        {"amount": {"amount": "%s", "currency": "GBP"}, "method": "card", "reference": "slip"}
        """
        .formatted(pounds);
  }

  /** A patient whom the core knows as well. */
  public UUID patient(OdsCode practice) {
    KeptPatient kept =
        new KeptPatients(gateway)
            .add(practice, KeptPatients.newNumber(), "Quillfeather", "1970-09-11");
    DemographicsChanged told =
        new DemographicsChanged(
            practice,
            kept.id(),
            kept.version(),
            kept.state(),
            kept.restricted(),
            null,
            false,
            kept.demographics(),
            kept.changedAt());
    gateway
        .bean(PracticeTransactions.class)
        .run(practice, () -> gateway.bean(AccountStore.class).apply(List.of(Opened.of(told))));
    return kept.id().value();
  }

  /** A draft with one report on it. */
  String draft(UUID patient) {
    send("PUT", "/prices/patient/REPORT", REPORT);
    String bill = made(post("/accounts/" + patient + "/bills", "{\"date\": \"2026-01-02\"}"), 201);
    made(post("/bills/" + bill + "/lines", "{\"code\": \"REPORT\"}"), 200);
    return bill;
  }

  public String posted(UUID patient) {
    String bill = draft(patient);
    made(post("/bills/" + bill + "/post", ""), 200);
    return bill;
  }

  JsonNode read(String path) {
    HttpResponse<String> answer = send("GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  /** With a key of its own. */
  public HttpResponse<String> post(String path, String body, String... headers) {
    return keyed(UUID.randomUUID().toString(), path, body, headers);
  }

  HttpResponse<String> keyed(String key, String path, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Idempotency-Key";
    all[headers.length + 1] = key;
    return send("POST", path, body, all);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.machines("/api/v1" + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How much stands in a practice's audit log. */
  int recorded(OdsCode practice) {
    return gateway.bean(AuditTrail.class).after(practice, 0, Integer.MAX_VALUE).size();
  }

  /** What was done since by this client or others, and not refused. */
  List<Act> acts(OdsCode practice, int since) {
    return gateway.bean(AuditTrail.class).after(practice, 0, Integer.MAX_VALUE).stream()
        .skip(since)
        .map(AuditTrail.Entry::act)
        .filter(one -> one.outcome() == Outcome.DONE)
        .map(AuditRecord::act)
        .toList();
  }

  public static String made(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer).get("id").asString();
  }

  /** Asserts that it was refused, and gives the problem. */
  static JsonNode problem(HttpResponse<String> answer, ApiRefusal refusal) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refusal.status());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(ApiProblem.MEDIA_TYPE);
    JsonNode problem = json(answer);
    assertThat(problem.get("type").asString()).isEqualTo(refusal.type().toString());
    assertThat(problem.get("detail").asString()).isNotBlank();
    return problem;
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
