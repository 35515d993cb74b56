package io.caregateway.gateway.signon.card;

import io.caregateway.smartcards.revocation.CertificateStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Revocation lists in files that somebody else keeps up to date (RFC 5280, 6.3). Read at every
 * sign-on, as they are small: a list that is put there counts at once. One that is out of date,
 * cannot be read or is not whole says nothing.
 */
final class KeptLists {

  private static final Logger LOG = LoggerFactory.getLogger(KeptLists.class);

  private static final String DELTA = "2.5.29.27";
  private static final String OF_SOME_ONLY = "2.5.29.28";

  private final List<Path> files;

  KeptLists(List<Path> files) {
    this.files = files;
  }

  /** Empty where no list here is by this issuer. */
  Optional<CertificateStatus> of(X509Certificate certificate, X509Certificate issuer, Instant at) {
    List<X509CRL> current =
        files.stream()
            .flatMap(KeptLists::read)
            .filter(list -> isWholeAndCurrent(list, at) && isBy(issuer, list))
            .toList();
    if (current.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        current.stream().anyMatch(list -> list.isRevoked(certificate))
            ? CertificateStatus.REVOKED
            : CertificateStatus.GOOD);
  }

  private static boolean isWholeAndCurrent(X509CRL list, Instant at) {
    return !list.getThisUpdate().toInstant().isAfter(at)
        && list.getNextUpdate() != null
        && list.getNextUpdate().toInstant().isAfter(at)
        && !list.hasUnsupportedCriticalExtension()
        && list.getExtensionValue(DELTA) == null
        && list.getExtensionValue(OF_SOME_ONLY) == null;
  }

  private static boolean isBy(X509Certificate issuer, X509CRL list) {
    try {
      list.verify(issuer.getPublicKey());
      return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (GeneralSecurityException notByIt) {
      return false;
    }
  }

  private static Stream<X509CRL> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends CRL> lists = CertificateFactory.getInstance("X.509").generateCRLs(in);
      return lists.stream().map(X509CRL.class::cast).toList().stream();
    } catch (IOException | GeneralSecurityException unreadable) {
      LOG.warn("The file {} of gateway.cards.revocation-lists holds no revocation list.", file);
      return Stream.of();
    }
  }
}
