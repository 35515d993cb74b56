package io.caregateway.gateway.pages.attention;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.sync.Quarantine;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows raw payloads to people, each time with a record of it. */
@Component
final class RawPayloads {

  private final PracticeTransactions transactions;
  private final Quarantine quarantine;
  private final AuditLog audit;

  RawPayloads(PracticeTransactions transactions, Quarantine quarantine, AuditLog audit) {
    this.transactions = transactions;
    this.quarantine = quarantine;
    this.audit = audit;
  }

  /**
   * @return null when the bytes are gone because a later answer was good
   */
  @Nullable RawPayload show(OdsCode practice, UUID entry, Actor actor, Origin origin) {
    return transactions.in(
        practice,
        () -> {
          RawPayload payload = quarantine.bytes(practice, entry).map(RawPayload::of).orElse(null);
          audit.append(
              AuditRecord.done(Act.QUARANTINE_READ, actor, origin).about(entry.toString()));
          return payload;
        });
  }
}
