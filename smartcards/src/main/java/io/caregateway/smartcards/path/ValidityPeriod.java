package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 5280, 6.1.3 (a)(2). An anchor out of its time vouches for nobody here. */
final class ValidityPeriod {

  private ValidityPeriod() {}

  static @Nullable Refusal refusal(TrustedPath path, Instant at) {
    return Stream.concat(path.certificates().stream(), Stream.of(path.anchor()))
        .map(certificate -> refusal(certificate, at))
        .filter(refusal -> refusal != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Refusal refusal(X509Certificate certificate, Instant at) {
    if (at.isBefore(certificate.getNotBefore().toInstant())) {
      return Refusal.NOT_YET_VALID;
    }
    return at.isAfter(certificate.getNotAfter().toInstant()) ? Refusal.EXPIRED : null;
  }
}
