package io.caregateway.smartcards.issuer;

import io.caregateway.smartcards.issuer.IssueRefused.Cause;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.est.ESTException;
import org.bouncycastle.est.ESTService;
import org.bouncycastle.est.EnrollmentResponse;
import org.bouncycastle.est.jcajce.JsseESTServiceBuilder;

/**
 * Has certificates issued by a site's own authority over EST (RFC 7030, 4.2). The gateway asks for
 * its cards as a registration authority, known by its TLS client certificate.
 */
public final class EstCa implements CertificateIssuer {

  private static final long MOST_BYTES = 64 * 1024;

  private final EstAuthority authority;
  private final Clock clock;

  public EstCa(EstAuthority authority, Clock clock) {
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public IssuedCertificate issue(byte[] request, CardSubject subject) {
    return enrol(false, CheckedRequest.of(request, subject));
  }

  /** RFC 7030, 4.2.2: the subject of the certificate to be renewed must be the request's. */
  @Override
  public IssuedCertificate renew(byte[] request, CardSubject subject, X509Certificate earlier) {
    if (!X500Name.getInstance(earlier.getSubjectX500Principal().getEncoded())
        .equals(subject.name())) {
      throw new IssueRefused(Cause.SUBJECT_DIFFERS);
    }
    return enrol(true, CheckedRequest.of(request, subject));
  }

  private IssuedCertificate enrol(boolean again, CheckedRequest request) {
    Instant end = clock.instant().plus(authority.patience());
    EnrollmentResponse answer =
        exchange(() -> service().simpleEnroll(again, request.request(), null));
    while (!answer.isCompleted()) {
      Instant ready = Instant.ofEpochMilli(answer.getNotBefore());
      if (ready.isAfter(end)) {
        throw IssueRefused.notReadyBefore(ready);
      }
      waitUntil(ready);
      EnrollmentResponse earlier = answer;
      answer = exchange(() -> service().simpleEnroll(earlier));
      if (!answer.isCompleted() && !clock.instant().isBefore(end)) {
        throw IssueRefused.notReadyBefore(Instant.ofEpochMilli(answer.getNotBefore()));
      }
    }
    return EstAnswer.checked(answer.getStore(), request, authority.issuers(), clock.instant());
  }

  private ESTService service() {
    var builder =
        new JsseESTServiceBuilder(
            authority.address().getHost(), authority.port(), new EstSockets(authority));
    builder.withReadLimit(MOST_BYTES).withTimeout((int) authority.timeout().toMillis());
    return authority.label().isEmpty()
        ? builder.build()
        : builder.withLabel(authority.label()).build();
  }

  private static EnrollmentResponse exchange(Exchange exchange) {
    try {
      return exchange.run();
    } catch (ESTException refused) {
      int status = refused.getStatusCode();
      boolean decided = status >= 400 && status < 500 && status != 408 && status != 429;
      throw new IssueRefused(decided ? Cause.ISSUER_REFUSED : causeOf(refused), refused);
    } catch (IOException away) {
      throw new IssueRefused(Cause.ISSUER_AWAY, away);
    } catch (Exception unreadable) {
      throw new IssueRefused(Cause.ANSWER_NOT_TRUSTED, unreadable);
    }
  }

  /** An answer that came but cannot be read is not one to wait for. */
  private static Cause causeOf(ESTException failure) {
    Throwable cause = failure.getCause();
    return failure.getStatusCode() == 0 && cause != null && !(cause instanceof IOException)
        ? Cause.ANSWER_NOT_TRUSTED
        : Cause.ISSUER_AWAY;
  }

  private void waitUntil(Instant ready) {
    try {
      Duration left = Duration.between(clock.instant(), ready);
      TimeUnit.MILLISECONDS.sleep(Math.max(0, left.toMillis()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IssueRefused(Cause.ISSUER_AWAY, stopped);
    }
  }

  private interface Exchange {
    EnrollmentResponse run() throws Exception;
  }
}
