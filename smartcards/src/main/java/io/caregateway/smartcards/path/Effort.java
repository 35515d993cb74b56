package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What all runs over all paths of one card may cost together: so many certificates, each of bounded
 * size, names, policies and key, so that no card keeps a processor for long however slow or busy it
 * is. A clock would refuse honest cards at a busy hour.
 */
final class Effort extends PKIXCertPathChecker {

  /** Ten times what a card and its issuers take when they hold. */
  private static final int MOST = 100;

  /** Shared by the copies that the JDK makes of a checker. */
  private final AtomicInteger spent = new AtomicInteger();

  /**
   * @throws CardRefused with CERTIFICATE_TOO_COMPLEX, once it is used up
   */
  void requireMore() {
    if (spent.get() > MOST) {
      throw new CardRefused(Refusal.CERTIFICATE_TOO_COMPLEX);
    }
  }

  @Override
  public void check(Certificate certificate, @Nullable Collection<String> unresolved)
      throws CertPathValidatorException {
    if (spent.incrementAndGet() > MOST) {
      throw new CertPathValidatorException("Too much work.");
    }
  }

  @Override
  public void init(boolean forward) {}

  @Override
  public boolean isForwardCheckingSupported() {
    return false;
  }

  @Override
  public @Nullable Set<String> getSupportedExtensions() {
    return null;
  }
}
