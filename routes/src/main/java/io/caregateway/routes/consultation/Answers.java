package io.caregateway.routes.consultation;

import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.ConsultationsRead.Outcome;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens what is asked, and tells what became of it: once, and recorded in the audit log. */
final class Answers {

  private static final String CONSUMER = "gateway.consultations";
  private static final URI SOURCE = URI.create("urn:caregateway:gateway");

  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final Outbox outbox;
  private final SealedEvents events;
  private final AuditLog audit;
  private final Clock clock;

  Answers(
      PracticeTransactions transactions,
      Inbox inbox,
      Outbox outbox,
      SealedEvents events,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.inbox = inbox;
    this.outbox = outbox;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws io.caregateway.feed.UnreadableMessage when it is no such message
   * @throws io.caregateway.safeguards.encryption.WrongKey when its data does not open
   */
  Asked open(byte[] message) {
    Event event = FeedJson.read(message, Event.class);
    return new Asked(event, events.open(event, ConsultationsAsked.class));
  }

  void read(Asked asked, Reading reading) {
    tell(asked, null, reading);
  }

  void failed(Asked asked, Throwable failure) {
    tell(asked, String.valueOf(failure.getMessage()), null);
  }

  private void tell(Asked asked, @Nullable String reason, @Nullable Reading reading) {
    ConsultationsAsked request = asked.request();
    Instant now = clock.instant();
    ConsultationsRead told =
        new ConsultationsRead(
            request.practice(),
            request.request(),
            request.patient(),
            reading == null ? Outcome.FAILED : Outcome.OK,
            reason,
            reading == null ? List.of() : reading.found().all(),
            reading != null && reading.found().more(),
            reading == null ? 0 : reading.found().unreadable(),
            now);
    Event event =
        events.seal(
            SOURCE, ConsultationsRead.TYPE, request.practice(), request.patient(), now, told);
    transactions.run(
        request.practice(),
        () -> {
          if (inbox.isFirst(CONSUMER, asked.event())) {
            outbox.append(ConsultationsRead.DESTINATION, event);
            audit.append(record(request, reason));
          }
        });
  }

  private static AuditRecord record(ConsultationsAsked request, @Nullable String reason) {
    Actor who = new Actor(Actor.Kind.PERSON, request.requestedBy(), null, null, null, null);
    Origin origin = Origin.internal(request.request().toString());
    AuditRecord record =
        reason == null
            ? AuditRecord.done(Act.CONSULTATIONS_READ, who, origin)
            : AuditRecord.failed(Act.CONSULTATIONS_READ, who, origin, reason);
    return record.of(request.patient()).about(request.request().toString());
  }
}
