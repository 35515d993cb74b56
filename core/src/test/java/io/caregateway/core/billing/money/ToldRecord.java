package io.caregateway.core.billing.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.RunningCore;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackAmended;
import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What clinical records come to say by the messages that wait to be sent. */
final class ToldRecord {

  private static final int AT_ONCE = 5000;
  private static final String WITHDRAWN = " (withdrawn)";

  private final SealedEvents events;
  private final Map<UUID, String> texts = new HashMap<>();
  private final Map<UUID, Long> versions = new HashMap<>();

  private ToldRecord(SealedEvents events) {
    this.events = events;
  }

  /** Each entry in its words, in order; what was withdrawn says so. Messages count as sent then. */
  static List<String> words(RunningCore core, OdsCode practice) {
    ToldRecord record = new ToldRecord(core.bean(SealedEvents.class));
    Outbox outbox = new Outbox(core.bean(JdbcTemplate.class));
    PracticeTransactions transactions = core.bean(PracticeTransactions.class);
    boolean more = true;
    while (more) {
      more =
          transactions.in(
              practice,
              () -> {
                List<Outbox.Message> messages = outbox.unsent(practice, AT_ONCE);
                messages.forEach(message -> record.take(message.event()));
                outbox.markSent(messages, RunningCore.NOW);
                return !messages.isEmpty();
              });
    }
    return record.texts.values().stream().sorted().toList();
  }

  private void take(Event event) {
    if (event.type().equals(WriteBackRequested.TYPE)) {
      WriteBackRequested asked = events.open(event, WriteBackRequested.class);
      assertThat(texts.put(asked.key(), asked.text())).as("asked for once").isNull();
    } else if (event.type().equals(WriteBackAmended.TYPE)) {
      WriteBackAmended asked = events.open(event, WriteBackAmended.class);
      assertThat(asked.version()).isEqualTo(versions.merge(asked.key(), 1L, Long::sum));
      String told = Objects.requireNonNull(texts.get(asked.key()));
      texts.put(
          asked.key(),
          asked.withdrawn()
              ? told.replace(WITHDRAWN, "") + WITHDRAWN
              : Objects.requireNonNull(asked.text()));
    }
  }
}
