package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.Kept;
import io.caregateway.smartcards.path.ListReader;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Fetches revocation lists and keeps those that hold. */
final class ListSource {

  private static final int KEPT = 20;

  /** A list, once it was found to be its issuer's. */
  private record Key(String address, X509Certificate issuer) {}

  private final StatusFetch fetch;
  private final RevocationSettings settings;
  private final Kept<Key, X509CRL> kept = new Kept<>(KEPT);

  ListSource(StatusFetch fetch, RevocationSettings settings) {
    this.fetch = fetch;
    this.settings = settings;
  }

  /**
   * @throws CardRefused where there is no list to rely on
   */
  CertificateStatus ask(String address, Question question, StatusAddresses addresses) {
    Key key = new Key(address, question.issuer());
    X509CRL list = kept.get(key, question.at()).orElseGet(() -> fetched(key, question));
    ListScope.check(list, question.certificate(), addresses.points());
    // RFC 5280, 5.3.1: a certificate on hold counts as revoked
    return list.getRevokedCertificate(question.certificate().getSerialNumber()) == null
        ? CertificateStatus.GOOD
        : CertificateStatus.REVOKED;
  }

  private X509CRL fetched(Key key, Question question) {
    byte[] der = fetch.get(key.address(), settings.listBytes(), question.budget());
    X509CRL list = ListReader.read(der, Refusal.CRL_UNREADABLE);
    Instant end = ListRules.check(list, der, key.issuer(), question.at(), settings.skew());
    Instant wanted = question.at().plus(settings.listKept());
    kept.put(key, list, wanted.isBefore(end) ? wanted : end);
    return list;
  }
}
