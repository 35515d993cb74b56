package io.caregateway.core.billing.consultation;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.payer.AccountWork;
import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks the clinical system for consultations, and takes its answers in. */
public final class Consultations {

  private static final URI SOURCE = URI.create("urn:caregateway:core");
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 50;
  private static final int MOST_ENTRIES = 50;

  private final AccountWork work;
  private final QuestionRows rows;
  private final SealedEvents events;
  private final Outbox outbox;
  private final Clock clock;

  Consultations(
      AccountWork work, QuestionRows rows, SealedEvents events, Outbox outbox, Clock clock) {
    this.work = work;
    this.rows = rows;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Asks for a patient's consultations. What was asked for them before is forgotten.
   *
   * @param request names the question
   * @param days how far to look back, 1 to 10
   */
  public Outcome ask(OdsCode practice, PatientId patient, UUID request, int days, Doer doer) {
    return work.on(
        practice,
        patient.value(),
        null,
        Act.CONSULTATIONS_READ,
        doer,
        account -> {
          if (!account.isPatient()) {
            return new NotThere();
          }
          if (account.refusal() != null) {
            return new NotAllowed(account.refusal());
          }
          if (!LookBack.allows(days)) {
            return Invalid.at("days", "Look back from 1 to " + LookBack.MOST_DAYS + " days.");
          }
          if (rows.find(practice, request).isPresent()) {
            return Done.before(request);
          }
          Instant now = clock.instant();
          rows.delete(practice, account.ids());
          rows.add(practice, new Question(request, patient, days, now, null));
          send(practice, patient, request, days, doer, now);
          return new Done(request, account.notice());
        });
  }

  /**
   * Takes an answer in, in the practice's transaction under way.
   *
   * @return false when nobody waits for it
   */
  public boolean take(ConsultationsRead told) {
    Question.Answer answer =
        new Question.Answer(
            told.outcome() == ConsultationsRead.Outcome.OK ? null : String.valueOf(told.reason()),
            told.consultations().stream().limit(MOST).map(Consultations::bounded).toList(),
            told.more() || told.consultations().size() > MOST,
            told.unreadable());
    return rows.answer(told.practice(), told.request(), told.patient(), answer);
  }

  /** Deletes what was not used for a day, in the practice's transaction under way. */
  void forgetPast(OdsCode practice) {
    rows.deleteAskedBefore(practice, clock.instant().minus(KEPT));
  }

  /** Deletes what was told of these patients, in the practice's transaction under way. */
  void forget(OdsCode practice, Set<UUID> patients) {
    rows.delete(practice, patients);
  }

  private void send(
      OdsCode practice, PatientId patient, UUID request, int days, Doer doer, Instant now) {
    ConsultationsAsked asked =
        new ConsultationsAsked(practice, request, patient, days, doer.actor().id(), now);
    Event event = events.seal(SOURCE, ConsultationsAsked.TYPE, practice, patient, now, asked);
    outbox.append(ConsultationsAsked.DESTINATION, event);
  }

  private static Consultation bounded(Consultation one) {
    List<CodedEntry> entries = one.entries().stream().limit(MOST_ENTRIES).toList();
    return new Consultation(
        one.id(),
        one.date(),
        one.startedAt(),
        one.practitioner(),
        one.practitionerId(),
        one.location(),
        entries);
  }
}
