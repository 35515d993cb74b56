package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.BouncyCastle;
import io.caregateway.smartcards.path.ListReader;
import io.caregateway.smartcards.profile.AllowedSignatures;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CertificateList;
import org.jspecify.annotations.Nullable;

/** Fetches revocation lists and keeps those that hold. */
final class ListSource {

  private static final int KEPT = 20;
  private static final int CRL_SIGN = 6;

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
    checkIssuer(list, key.issuer());
    checkSignature(list, der, key.issuer());
    Instant end = end(list, question.at());
    Instant wanted = question.at().plus(settings.listKept());
    kept.put(key, list, wanted.isBefore(end) ? wanted : end);
    return list;
  }

  /** RFC 5280, 6.3.3 (b)(1) and (f). */
  private static void checkIssuer(X509CRL list, X509Certificate issuer) {
    boolean @Nullable [] usage = issuer.getKeyUsage();
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || (usage != null && !usage[CRL_SIGN])) {
      throw new CardRefused(Refusal.CRL_ISSUER);
    }
  }

  private static void checkSignature(X509CRL list, byte[] der, X509Certificate issuer) {
    if (!AllowedSignatures.allows(CertificateList.getInstance(der).getSignatureAlgorithm())) {
      throw new CardRefused(Refusal.CRL_SIGNATURE);
    }
    try {
      list.verify(issuer.getPublicKey(), BouncyCastle.PROVIDER);
    } catch (GeneralSecurityException | RuntimeException notByIt) {
      throw new CardRefused(Refusal.CRL_SIGNATURE, notByIt);
    }
  }

  /** When the next list is due. RFC 5280, 5.1.2.5: every list says so. */
  private Instant end(X509CRL list, Instant at) {
    if (list.getThisUpdate().toInstant().isAfter(at.plus(settings.skew()))) {
      throw new CardRefused(Refusal.CRL_EARLY);
    }
    Date next = list.getNextUpdate();
    if (next == null || next.toInstant().plus(settings.skew()).isBefore(at)) {
      throw new CardRefused(Refusal.CRL_STALE);
    }
    return next.toInstant();
  }
}
