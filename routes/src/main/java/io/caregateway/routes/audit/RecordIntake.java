package io.caregateway.routes.audit;

import io.caregateway.feed.ActRecorded;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.jspecify.annotations.Nullable;

/** Takes other systems' records into the log, each once; what cannot be read is kept aside. */
final class RecordIntake {

  private static final String CONSUMER = "gateway.audit";
  private static final int MOST_BYTES = 64 * 1024;

  private final Practices practices;
  private final PracticeTransactions transactions;
  private final Inbox inbox;
  private final SealedEvents events;
  private final AuditLog audit;
  private final RefusedRecords refused;

  RecordIntake(
      Practices practices,
      PracticeTransactions transactions,
      Inbox inbox,
      SealedEvents events,
      AuditLog audit,
      RefusedRecords refused) {
    this.practices = practices;
    this.transactions = transactions;
    this.inbox = inbox;
    this.events = events;
    this.audit = audit;
    this.refused = refused;
  }

  void accept(byte[] message) {
    Event event = null;
    try {
      event = event(message);
      Event known = event;
      RecordedElsewhere told = told(known);
      transactions.run(
          known.practice(),
          () -> {
            if (inbox.isFirst(CONSUMER, known)) {
              audit.append(told.record(known));
            }
          });
    } catch (RecordRefused e) {
      refused.keep(event, message, String.valueOf(e.getMessage()));
    }
  }

  private static Event event(byte[] message) {
    if (message.length > MOST_BYTES) {
      throw new RecordRefused("It is longer than a record can be.");
    }
    try {
      Event event = FeedJson.read(message, Event.class);
      if (isWhole(event)) {
        return event;
      }
    } catch (UnreadableMessage e) {
      throw new RecordRefused("It is no CloudEvent.");
    }
    throw new RecordRefused("It is no CloudEvent with all that a record needs.");
  }

  private static boolean isWhole(@Nullable Event event) {
    return event != null
        && event.id() != null
        && event.source() != null
        && event.practice() != null
        && event.dataBase64() != null;
  }

  private RecordedElsewhere told(Event event) {
    if (!practices.codes().contains(event.practice())) {
      throw new RecordRefused("Its practice is none of this site's.");
    }
    if (!ActRecorded.TYPE.equals(event.type())) {
      throw new RecordRefused("It is no record of an act.");
    }
    try {
      RecordedElsewhere told = events.open(event, RecordedElsewhere.class);
      if (told.isWhole() && told.practice().equals(event.practice())) {
        return told;
      }
    } catch (WrongKey | IllegalArgumentException e) {
      throw new RecordRefused("Its data does not open under the practice's key.");
    } catch (UnreadableMessage e) {
      throw new RecordRefused("Its data is no record of an act.");
    }
    throw new RecordRefused("Its data lacks something, or is of another practice.");
  }
}
