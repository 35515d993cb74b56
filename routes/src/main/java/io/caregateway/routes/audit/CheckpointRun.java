package io.caregateway.routes.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.CheckpointSigned;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.SignedHead;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Signs what has grown, and has it told to the topic in the same transaction. */
final class CheckpointRun {

  private static final URI SOURCE = URI.create("urn:caregateway:gateway");

  private final PracticeTransactions transactions;
  private final Checkpoints checkpoints;
  private final Outbox outbox;
  private final Clock clock;

  CheckpointRun(
      PracticeTransactions transactions, Checkpoints checkpoints, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.outbox = outbox;
    this.clock = clock;
  }

  void sign(OdsCode practice) {
    transactions.run(
        practice,
        () ->
            outbox.append(
                checkpoints.sign(practice).stream()
                    .map(head -> new Outbox.Message(CheckpointSigned.DESTINATION, event(head)))
                    .toList()));
  }

  private Event event(SignedHead head) {
    UUID log = UUID.nameUUIDFromBytes(head.checkpoint().origin().getBytes(UTF_8));
    return Event.of(
        UUID.randomUUID(),
        SOURCE,
        CheckpointSigned.TYPE,
        head.checkpoint().practice(),
        log,
        clock.instant(),
        head.note().getBytes(UTF_8));
  }
}
