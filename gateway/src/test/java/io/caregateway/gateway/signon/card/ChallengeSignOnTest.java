package io.caregateway.gateway.signon.card;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.card.CardCalls.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.FeedJson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.card.CardBodies.At;
import io.caregateway.gateway.signon.card.CardBodies.Proof;
import io.caregateway.gateway.signon.card.CardBodies.SignedOn;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.audit.Place;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class ChallengeSignOnTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private CardCalls calls;
  private Card amara;

  @BeforeEach
  void put() {
    calls = CardCalls.people(site);
    amara = new Card(site.gateway().pki(), "555000000101");
  }

  @Test
  void signsOnByASignatureAndTheSessionIsOneOfOurs() throws Exception {
    HttpResponse<byte[]> answer = calls.signOn(amara, "A81001");

    assertThat(answer.statusCode()).isEqualTo(200);
    SignedOn signedOn = FeedJson.read(answer.body(), SignedOn.class);
    assertThat(signedOn.uid()).isEqualTo("555000000101");
    assertThat(signedOn.name()).isEqualTo("Amara Okafor");
    assertThat(signedOn.practice()).isEqualTo("A81001");
    assertThat(signedOn.next()).isEqualTo("/no-rights");
    HttpRequest next = calls.request(signedOn.next()).header("Accept", "text/html").build();
    assertThat(calls.send(next).statusCode()).isEqualTo(200);
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.DONE);
    assertThat(record.actor().proof())
        .contains("smartcard AAL3")
        .contains("serial " + amara.serial())
        .contains("Care Gateway Development Smartcards CA");
  }

  @Test
  void signsOnByCmsAndWithPem() throws Exception {
    String nonce = calls.nonce("A81001", "sign-on");

    HttpResponse<byte[]> answer =
        calls.prove(
            new Proof(
                "A81001",
                amara.pem(),
                null,
                null,
                null,
                amara.cms(calls.origin, nonce),
                nonce,
                null));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void recordsWhereTheClientWas() throws Exception {
    String nonce = calls.nonce("A81001", "sign-on");
    Proof proof = calls.proof(amara, "A81001", nonce);

    calls.prove(
        new Proof(
            "A81001",
            proof.certificate(),
            null,
            proof.signature(),
            "RS256",
            null,
            nonce,
            new At(51.5, -0.12, 20.0, Place.Source.SITE)));

    Place place = site.lastRecord(A).origin().place();
    assertThat(place).isNotNull();
    assertThat(place.latitude()).isEqualTo(51.5);
    assertThat(place.source()).isEqualTo(Place.Source.SITE);
  }

  @Test
  void isThereOnTheMachinesPortTooUnderItsOwnOrigin() throws Exception {
    CardCalls machines = CardCalls.machines(site, "smartcards/555000000101");

    assertThat(machines.signOn(amara, "A81001").statusCode()).isEqualTo(200);
  }

  @Test
  void takesAChallengeOnce() throws Exception {
    Proof proof = calls.proof(amara, "A81001", calls.nonce("A81001", "sign-on"));
    assertThat(calls.prove(proof).statusCode()).isEqualTo(200);

    HttpResponse<byte[]> again = calls.prove(proof);

    refused(again, 403, "CHALLENGE_UNKNOWN");
    assertThat(problem(again).detail()).endsWith("Start again from the sign-on page.");
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo("CHALLENGE_UNKNOWN");
  }

  @Test
  void takesNoChallengeOfAnotherPracticeOrPurpose() throws Exception {
    String elsewhere = calls.nonce("B82002", "sign-on");
    refused(calls.prove(calls.proof(amara, "A81001", elsewhere)), 403, "CHALLENGE_ELSEWHERE");

    String forOther = calls.nonce("A81001", "enrol");
    refused(calls.prove(calls.proof(amara, "A81001", forOther)), 403, "CHALLENGE_ELSEWHERE");
  }

  @Test
  void takesNoSignatureThatWasMadeForAnotherSite() throws Exception {
    String nonce = calls.nonce("A81001", "sign-on");
    String lured = amara.signature("https://gateway.example.evil", nonce, "sign-on");

    HttpResponse<byte[]> answer =
        calls.prove(
            new Proof("A81001", amara.certificate(), null, lured, "RS256", null, nonce, null));

    refused(answer, 403, "SIGNATURE_WRONG");
  }

  @Test
  void takesNothingFromAPageOfAnotherSite() throws Exception {
    byte[] body = "{\"practice\":\"A81001\",\"purpose\":\"sign-on\"}".getBytes(UTF_8);
    for (List<String> header :
        List.of(
            List.of("Origin", "https://evil.example"),
            List.of("Origin", "null"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"))) {
      HttpRequest request =
          calls
              .request("/auth/challenge")
              .header(header.get(0), header.get(1))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      refused(calls.send(request), 403, "OTHER_SITE");
    }
  }

  @Test
  void takesNothingThatAFormCouldSend() throws Exception {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
      HttpRequest request =
          calls
              .request("/auth/smartcard")
              .setHeader("Content-Type", type)
              .POST(BodyPublishers.ofString("{}"))
              .build();
      assertThat(calls.send(request).statusCode()).isEqualTo(415);
    }
  }

  @Test
  void tellsAPracticeThatIsNotServedAndABodyThatIsTooLarge() throws Exception {
    byte[] elsewhere = "{\"practice\":\"Z99999\",\"purpose\":\"sign-on\"}".getBytes(UTF_8);

    refused(calls.post("/auth/challenge", elsewhere), 404, "PRACTICE_UNKNOWN");
    refused(calls.post("/auth/smartcard", new byte[70_000]), 413, "REQUEST_TOO_LARGE");
  }

  @Test
  void neverFailsOnJunk() throws Exception {
    Random random = new Random(20261102);
    byte[] sound = FeedJson.write(calls.proof(amara, "A81001", calls.nonce("A81001", "sign-on")));
    for (int i = 0; i < 30; i++) {
      byte[] broken = sound.clone();
      for (int j = 0; j <= i % 5; j++) {
        broken[random.nextInt(broken.length)] = (byte) (32 + random.nextInt(90));
      }
      HttpResponse<byte[]> answer = calls.post("/auth/smartcard", broken);
      assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isBetween(200, 499);
    }
    for (String junk :
        List.of("", "null", "[]", "7", "{\"place\":{\"latitude\":1e999}}", "[".repeat(2000))) {
      refused(calls.post("/auth/smartcard", junk.getBytes(UTF_8)), 400, "REQUEST_UNREADABLE");
    }
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String cause) {
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem(answer).cause()).isEqualTo(cause);
    assertThat(problem(answer).detail()).isNotBlank();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }
}
