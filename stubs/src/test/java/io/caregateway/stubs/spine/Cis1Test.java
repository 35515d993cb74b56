package io.caregateway.stubs.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cis1Test {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  @Test
  void turnsATicketIntoARoleAssertion() throws Exception {
    Document xml = xml(fetch(ticket()));
    assertThat(xml.select("saml|AuthenticationStatement saml|NameIdentifier").text())
        .isEqualTo("uid=555000100033,ou=People,o=nhs");
    Instant from = Instant.parse(xml.select("saml|Conditions").attr("NotBefore"));
    Instant to = Instant.parse(xml.select("saml|Conditions").attr("NotOnOrAfter"));
    assertThat(Duration.between(from, to)).isEqualTo(Duration.ofMinutes(4));
    assertThat(values(xml, "nhsIdCode")).containsExactly("A81001", "B82002");
    assertThat(values(xml, "uniqueIdentifier")).containsExactly("200000001033", "200000002034");
    assertThat(values(xml, "ssbSessionRoleUid")).containsExactly("200000001033");
    assertThat(values(xml, "ssbMode")).containsExactly("0");
  }

  @Test
  void refusesTicketsThatItDidNotGiveOrThatAreOver() throws Exception {
    assertThat(fetch("made up").status()).isEqualTo(403);
    String ticket = ticket();
    STUBS.stubs().spine().tickets().end(ticket);
    assertThat(fetch(ticket).status()).isEqualTo(403);
    STUBS.stubs().spine().fault(SpineFault.TICKET_EXPIRED).once();
    Document refusal = xml(fetch(ticket()));
    assertThat(refusal.select("samlp|StatusCode").attr("Value")).isEqualTo("samlp:Requester");
    assertThat(refusal.select("saml|Assertion")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TWO_ROLES, <saml:AttributeValue>200000007002</saml:AttributeValue>",
    "TRAINING, <saml:AttributeValue>1</saml:AttributeValue>",
    "DOCTYPE, <!DOCTYPE"
  })
  void canBeMadeToAnswerOtherwise(SpineFault fault, String text) throws Exception {
    String ticket = ticket();
    STUBS.stubs().spine().fault(fault).once();
    assertThat(fetch(ticket).response().body()).contains(text);
    assertThat(fetch(ticket).response().body()).doesNotContain(text);
  }

  @Test
  void canBeMadeToAnswerWithoutARoleHalfOrEndlessly() throws Exception {
    String ticket = ticket();
    String right = fetch(ticket).response().body();
    STUBS.stubs().spine().fault(SpineFault.NO_ROLE).once();
    assertThat(fetch(ticket).response().body()).doesNotContain("nhsIdCode");
    STUBS.stubs().spine().fault(SpineFault.MALFORMED_XML).once();
    assertThat(fetch(ticket).response().body().length()).isLessThan(right.length());
    STUBS.stubs().spine().fault(SpineFault.OVERSIZED).once();
    assertThat(fetch(ticket).response().body().length()).isGreaterThan(8_000_000);
    STUBS.stubs().spine().fault(SpineFault.ASSERTION_EXPIRED).once();
    Document late = xml(fetch(ticket));
    assertThat(Instant.parse(late.select("saml|Conditions").attr("NotOnOrAfter")))
        .isBefore(Instant.now());
  }

  private static String ticket() {
    return STUBS.stubs().spine().tickets().issue("555000100033");
  }

  private static Reply fetch(String ticket) throws Exception {
    String query = FormEncoding.encode(Map.of("token", List.of(ticket)));
    String url = STUBS.stubs().baseUrl() + "/spine/saml/RoleAssertion?" + query;
    return Client.exchange(HttpRequest.newBuilder(URI.create(url)).build());
  }

  private static Document xml(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return Jsoup.parse(reply.response().body(), "", Parser.xmlParser());
  }

  private static List<String> values(Document xml, String attribute) {
    return xml.select("saml|Attribute[AttributeName=" + attribute + "] saml|AttributeValue")
        .eachText();
  }
}
