package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.GatewayExtension;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class TooFastTest {

  @RegisterExtension static final GatewayExtension gateway = FhirSite.settings(1);

  @Test
  void aClientThatAsksTooFastIsToldToWaitAndRecordedOnce() {
    FhirCalls hasty = new FhirCalls(gateway, FhirSite.CLIENT_OF_A);
    AuditMark mark = AuditMark.now(gateway, FhirSite.A);

    List<HttpResponse<String>> answers =
        IntStream.range(0, 30).mapToObj(i -> hasty.get("/metadata")).toList();
    List<HttpResponse<String>> refused =
        answers.stream().filter(answer -> answer.statusCode() == 429).toList();

    assertThat(refused).hasSizeGreaterThan(2);
    assertThat(refused)
        .allMatch(answer -> answer.headers().firstValue("Retry-After").orElse("").equals("1"))
        .allMatch(answer -> FhirCalls.outcome(answer).getIssueFirstRep().hasDiagnostics());
    assertThat(mark.records())
        .isNotEmpty()
        .hasSizeLessThan(refused.size())
        .allMatch(act -> "TOO_MANY_REQUESTS".equals(act.reason()));
    FhirCalls other = new FhirCalls(gateway, FhirSite.CLIENT_OF_B);
    assertThat(other.get("/metadata").statusCode()).isEqualTo(200);
  }
}
