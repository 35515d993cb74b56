package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.Kept;
import io.caregateway.smartcards.path.TrustedPath;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks about each certificate of a trusted path, those nearest to the anchor first: what the
 * gateway knows itself, then OCSP, then CRLs. Whatever cannot be told is refused.
 */
public final class CardRevocation implements Clearance {

  private static final int KEPT = 10_000;

  private final KnownStatus known;
  private final RevocationSettings settings;
  private final OcspSource responders;
  private final ListSource lists;
  private final Kept<Question.Key, CertificateStatus> cleared = new Kept<>(KEPT);

  public CardRevocation(KnownStatus known, RevocationSettings settings) {
    this.known = known;
    this.settings = settings;
    StatusFetch fetch = new StatusFetch(settings);
    this.lists = new ListSource(fetch, settings);
    this.responders = new OcspSource(fetch, lists, settings);
  }

  @Override
  public void check(TrustedPath path, Instant at) {
    Budget budget = Budget.of(settings.whole());
    for (int place = path.certificates().size() - 1; place >= 0; place--) {
      check(new Question(path.certificates().get(place), path.issuerOf(place), at, budget));
    }
  }

  private void check(Question question) {
    Optional<CertificateStatus> own = known.of(question.certificate(), question.issuer());
    if (own.isPresent()) {
      Question.settle(own.get());
      return;
    }
    if (cleared.get(question.key(), question.at()).isEmpty()) {
      ask(question, StatusAddresses.of(question.certificate()));
    }
  }

  private void ask(Question question, StatusAddresses addresses) {
    if (addresses.none()) {
      throw new CardRefused(Refusal.STATUS_NOT_OFFERED);
    }
    Stream<Supplier<CertificateStatus>> byResponder =
        addresses.responders().stream().map(address -> () -> answered(address, question));
    Stream<Supplier<CertificateStatus>> byList =
        addresses.lists().stream().map(address -> () -> lists.ask(address, question, addresses));
    CardRefused first = null;
    for (Supplier<CertificateStatus> source : Stream.concat(byResponder, byList).toList()) {
      try {
        Question.settle(source.get());
        return;
      } catch (CardRefused refused) {
        if (refused.refusal() == Refusal.REVOKED || refused.refusal() == Refusal.STATUS_UNKNOWN) {
          throw refused;
        }
        first = first == null ? refused : first;
      }
    }
    throw first == null ? new CardRefused(Refusal.STATUS_NOT_OFFERED) : first;
  }

  private CertificateStatus answered(String address, Question question) {
    CertificateStatus status = responders.ask(address, question);
    if (status == CertificateStatus.GOOD) {
      cleared.put(question.key(), status, question.at().plus(settings.answerKept()));
    }
    return status;
  }
}
