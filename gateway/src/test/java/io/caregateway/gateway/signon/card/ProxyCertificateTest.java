package io.caregateway.gateway.signon.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class ProxyCertificateTest {

  private static final String HEADER = "X-Client-Certificate";

  @Nested
  class OfANamedProxy {

    @RegisterExtension
    static final SignOnSite site =
        new SignOnSite()
            .with("gateway.cards.proxy.header", HEADER)
            .with("gateway.cards.proxy.addresses", "127.0.0.1,0:0:0:0:0:0:0:1");

    @Test
    void isBelieved() throws Exception {
      Card moira = new Card(site.gateway().pki(), "555000000103");

      HttpResponse<String> answer = show(site, encoded(moira.pem()));

      assertThat(answer.headers().firstValue("Location")).hasValue("/no-rights");
      assertThat(answer.headers().firstValue("Set-Cookie"))
          .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("__Host-session="));
    }

    @Test
    void isRefusedWhereItIsNone() throws Exception {
      assertThat(show(site, "nonsense").headers().firstValue("Location").orElseThrow())
          .contains("/sign-on?refused=card-");
    }
  }

  @Nested
  class OfAnybodyElse {

    @RegisterExtension
    static final SignOnSite site =
        new SignOnSite()
            .with("gateway.cards.proxy.header", HEADER)
            .with("gateway.cards.proxy.addresses", "203.0.113.9");

    @Test
    void isLeftUnreadAndRecorded() throws Exception {
      Card moira = new Card(site.gateway().pki(), "555000000103");

      HttpResponse<String> answer = show(site, encoded(moira.pem()));

      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .startsWith(site.gateway().machines("/auth/card?state=").toString());
      AuditRecord record = site.lastRecord(AuditLog.SITE);
      assertThat(record.act()).isEqualTo(Act.ACCESS_REFUSED);
      assertThat(record.reason()).isEqualTo("HEADER_NOT_BELIEVED");
    }
  }

  private static String encoded(String pem) {
    return URLEncoder.encode(pem, StandardCharsets.US_ASCII).replace("+", "%20");
  }

  private static HttpResponse<String> show(SignOnSite site, String header) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.gateway().people("/auth/card?practice=A81001"))
            .header(HEADER, header)
            .build();
    return HttpClient.newBuilder()
        .sslContext(site.gateway().pki().clientTls())
        .build()
        .send(request, BodyHandlers.ofString());
  }
}
