package io.caregateway.smartcards.revocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.net.URLEncoder;
import java.util.Base64;
import org.bouncycastle.cert.ocsp.SingleResp;

/** Asks a responder over HTTP (RFC 6960, appendix A). */
final class OcspSource {

  /** RFC 6960, A.1: what is longer goes by POST. */
  private static final int LONGEST_GET = 255;

  private static final String REQUEST = "application/ocsp-request";

  private final StatusFetch fetch;
  private final ListSource lists;
  private final RevocationSettings settings;

  /**
   * @param lists of revoked responders, where their certificates say where to get one
   */
  OcspSource(StatusFetch fetch, ListSource lists, RevocationSettings settings) {
    this.fetch = fetch;
    this.lists = lists;
    this.settings = settings;
  }

  /**
   * @throws CardRefused where there is no answer to rely on
   */
  CertificateStatus ask(String responder, Question question) {
    var query = new OcspQuery(question.certificate(), question.issuer(), settings.nonce());
    OcspAnswer answer = OcspAnswer.read(query, send(responder, query.der(), question.budget()));
    try {
      return status(answer, query, question);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException lazilyFound) {
      // Bouncy Castle reads some parts only when they are used
      throw new CardRefused(Refusal.OCSP_UNREADABLE, lazilyFound);
    }
  }

  private CertificateStatus status(OcspAnswer answer, OcspQuery query, Question question) {
    SingleResp about = answer.about();
    new OcspSigner(answer.response(), question, lists, query.digests()).check();
    answer.checkExtensions(about);
    answer.checkTime(about, question.at(), settings);
    return OcspAnswer.status(about);
  }

  /** An answer without a nonce may come out of a cache on its way, which serves GET alone. */
  private byte[] send(String responder, byte[] request, Budget budget) {
    String path = URLEncoder.encode(Base64.getEncoder().encodeToString(request), UTF_8);
    String address = responder + (responder.endsWith("/") ? "" : "/") + path;
    return settings.nonce() || address.length() > LONGEST_GET
        ? fetch.post(responder, request, REQUEST, settings.answerBytes(), budget)
        : fetch.get(address, settings.answerBytes(), budget);
  }
}
