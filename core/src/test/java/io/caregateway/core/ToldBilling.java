package io.caregateway.core;

import io.caregateway.feed.BillingHappened;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What {@code care.billing} was told so far, as a receiver opens it. */
public final class ToldBilling {

  private ToldBilling() {}

  /** Oldest first. */
  public static List<BillingHappened> at(OdsCode practice, RunningCore core) {
    return events(practice, core).stream()
        .map(event -> core.bean(SealedEvents.class).open(event, BillingHappened.class))
        .toList();
  }

  public static List<Event> events(OdsCode practice, RunningCore core) {
    Outbox outbox = new Outbox(core.bean(JdbcTemplate.class));
    return core
        .bean(PracticeTransactions.class)
        .in(practice, () -> outbox.unsent(practice, Integer.MAX_VALUE))
        .stream()
        .filter(message -> message.destination().equals(BillingHappened.DESTINATION))
        .map(Outbox.Message::event)
        .toList();
  }
}
