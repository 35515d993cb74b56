package io.caregateway.gateway.api;

import static io.caregateway.gateway.api.RestCalls.made;
import static io.caregateway.gateway.api.RestCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.fhir.FhirSite;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POST counts once, however often and wherever it arrives. */
@Tag("slow")
class IdempotencyTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final RestCalls client = RestCalls.as(site.gateway(), FhirSite.CLIENT_OF_A);
  private final String key = UUID.randomUUID().toString();
  private UUID patient = new UUID(0, 0);
  private String payments = "";

  @BeforeEach
  void postBill() {
    patient = client.patient(FhirSite.A);
    payments = "/bills/" + client.posted(patient) + "/payments";
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndCountsOnce() {
    String payment = made(client.keyed(key, payments, RestCalls.paid("4.00")), 201);

    assertThat(made(client.keyed(key, payments, RestCalls.paid("4.00")), 201)).isEqualTo(payment);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void aRefusalIsToldAgainAlsoWhenItWouldNotBeRefusedAnyMore() {
    String refunds = "/accounts/" + patient + "/refunds";
    problem(client.keyed(key, refunds, RestCalls.paid("3.00")), ApiRefusal.NOT_VALID);
    made(client.post("/accounts/" + patient + "/deposits", RestCalls.paid("3.00")), 201);

    problem(client.keyed(key, refunds, RestCalls.paid("3.00")), ApiRefusal.NOT_VALID);
    made(client.post(refunds, RestCalls.paid("3.00")), 201);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    made(client.keyed(key, payments, RestCalls.paid("4.00")), 201);

    problem(client.keyed(key, payments, RestCalls.paid("5.00")), ApiRefusal.KEY_REUSED);
    problem(
        client.keyed(key, "/accounts/" + patient + "/deposits", RestCalls.paid("4.00")),
        ApiRefusal.KEY_REUSED);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void withoutAKeyNothingIsDone() {
    problem(client.send("POST", payments, RestCalls.TEN), ApiRefusal.KEY_MALFORMED);
    problem(client.keyed("short", payments, RestCalls.TEN), ApiRefusal.KEY_MALFORMED);
    assertThat(taken()).isZero();
  }

  @Test
  void manyAtOnceWaitForEachOtherInTheDatabaseAndCountOnce() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(6);
    List<Future<HttpResponse<String>>> sent =
        IntStream.range(0, 12)
            .mapToObj(
                i -> senders.submit(() -> client.keyed(key, payments, RestCalls.paid("4.00"))))
            .toList();
    for (Future<HttpResponse<String>> each : sent) {
      made(each.get(), 201);
    }
    senders.shutdown();

    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void itCountsOnceAlsoWhenTheAnswerIsNotKeptAnyMore() {
    String payment = made(client.keyed(key, payments, RestCalls.paid("4.00")), 201);
    site.gateway().owner().sql("alter table gateway.api_call disable row level security").update();
    site.gateway().owner().sql("delete from gateway.api_call").update();
    site.gateway().owner().sql("alter table gateway.api_call enable row level security").update();

    assertThat(made(client.keyed(key, payments, RestCalls.paid("4.00")), 201)).isEqualTo(payment);
    assertThat(taken()).isEqualTo(1);
  }

  private long taken() {
    return site.bean(PracticeTransactions.class)
        .in(
            FhirSite.A,
            () ->
                site.bean(JdbcClient.class)
                    .sql("select count(*) from core.payment where not refund and payer = ?")
                    .param(patient)
                    .query(Long.class)
                    .single());
  }
}
