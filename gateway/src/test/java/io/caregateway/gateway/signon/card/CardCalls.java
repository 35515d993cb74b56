package io.caregateway.gateway.signon.card;

import io.caregateway.feed.FeedJson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.card.CardBodies.Challenge;
import io.caregateway.gateway.signon.card.CardBodies.ChallengeWanted;
import io.caregateway.gateway.signon.card.CardBodies.Proof;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A card client's calls. */
final class CardCalls {

  final String origin;
  private final HttpClient client;

  private CardCalls(String origin, HttpClient.Builder client) {
    this.origin = origin;
    this.client = client.cookieHandler(new CookieManager()).build();
  }

  /** At the people's port. */
  static CardCalls people(SignOnSite site) {
    return new CardCalls(
        site.origin(), HttpClient.newBuilder().sslContext(site.gateway().pki().clientTls()));
  }

  /** At the machines' port, with this client certificate. */
  static CardCalls machines(SignOnSite site, String name) {
    String origin = "https://localhost:" + site.gateway().machines("/").getPort();
    return new CardCalls(
        origin, HttpClient.newBuilder().sslContext(site.gateway().pki().clientTls(name)));
  }

  String nonce(String practice, String purpose) throws Exception {
    HttpResponse<byte[]> answer =
        post("/auth/challenge", FeedJson.write(new ChallengeWanted(practice, purpose)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(problem(answer).cause());
    }
    return FeedJson.read(answer.body(), Challenge.class).nonce();
  }

  /** Signs on at a practice. */
  HttpResponse<byte[]> signOn(Card card, String practice) throws Exception {
    return prove(proof(card, practice, nonce(practice, "sign-on")));
  }

  Proof proof(Card card, String practice, String nonce) throws Exception {
    return new Proof(
        practice,
        card.certificate(),
        null,
        card.signature(origin, nonce, "sign-on"),
        card.algorithm(),
        null,
        nonce,
        null);
  }

  HttpResponse<byte[]> prove(Proof proof) throws Exception {
    return post("/auth/smartcard", FeedJson.write(proof));
  }

  HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofByteArray(body)).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Content-Type", "application/json");
  }

  HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofByteArray());
  }

  static CardProblem problem(HttpResponse<byte[]> answer) {
    return FeedJson.read(answer.body(), CardProblem.class);
  }
}
