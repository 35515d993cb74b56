package io.caregateway.core;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.Opened;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A practice's books on a real database, without messages. */
public abstract class BooksTest {

  protected static final OdsCode PRACTICE = CoreTest.PRACTICE;
  protected static final OdsCode OTHER_PRACTICE = CoreTest.OTHER_PRACTICE;

  @RegisterExtension
  protected static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "core");

  /** What the clock of the books shows. */
  protected static final AtomicReference<Instant> NOW = new AtomicReference<>(RunningCore.NOW);

  @TempDir protected static Path home;

  protected static RunningCore books;

  @BeforeAll
  static void open() {
    NOW.set(RunningCore.NOW);
    InstantSource now = NOW::get;
    books = RunningCore.withoutMessages(DB.run(), home, now.withZone(ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    books.close();
  }

  protected static void know(DemographicsChanged told) {
    transactions()
        .run(told.practice(), () -> books.bean(AccountStore.class).apply(List.of(Opened.of(told))));
  }

  protected static PracticeTransactions transactions() {
    return books.bean(PracticeTransactions.class);
  }

  /** What was recorded at the practice of this kind of act, oldest first. */
  protected static List<AuditRecord> recorded(Act act) {
    return books.bean(AuditTrail.class).after(PRACTICE, 0, Integer.MAX_VALUE).stream()
        .map(AuditTrail.Entry::act)
        .filter(entry -> entry.act() == act)
        .toList();
  }
}
