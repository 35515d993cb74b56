package io.caregateway.smartcards.virtual;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Cards on a test's database, as a process would have them, with people to act. */
public class CardSite {

  public static final OdsCode DENSHAM = new OdsCode("A81001");
  public static final OdsCode BRANDON = new OdsCode("B82002");
  public static final By SPONSOR = by("555000000201", "Sam Sponsor");
  public static final By OFFICER = by("555000000202", "Olive Officer");
  private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

  public final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-02T09:30:00Z"));
  public final java.time.Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  public final JdbcClient jdbc;
  public final PracticeTransactions transactions;
  public final FieldCipher cipher;
  public final BlindIndex index;
  public final AuditLog audit;
  public final AuditTrail trail;
  public final CardBook book;
  public final CardHistory history;
  public final CardLife life;
  public final CardRequests requests;

  public CardSite(DataSource run, Path home) {
    jdbc = JdbcClient.create(run);
    transactions = new PracticeTransactions(new JdbcTransactionManager(run), jdbc);
    PracticeKeys keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), transactions, jdbc);
    cipher = new FieldCipher(keys);
    index = new BlindIndex(keys);
    audit = new AuditLog(transactions, jdbc, cipher, index, clock);
    trail = new AuditTrail(transactions, jdbc, cipher);
    book = new CardBook(transactions, jdbc, cipher, index, clock);
    history = new CardHistory(transactions, jdbc, cipher);
    life = new CardLife(transactions, book, history, audit, clock);
    requests = new CardRequests(life, book);
  }

  public static By by(String id, String name) {
    return new By(
        new Actor(Actor.Kind.PERSON, id, name, null, DENSHAM.value(), "saml"),
        new Origin("192.0.2.7", null, "request", null));
  }

  /** Somebody who has no card yet. */
  public static Holder somebody() {
    return new Holder(
        "55500000" + PEOPLE.incrementAndGet(), "Amara", "Okafor", "amara@example.nhs.uk");
  }

  public void after(Duration passed) {
    now.updateAndGet(instant -> instant.plus(passed));
  }

  public Card card(java.util.UUID id) {
    return transactions.in(DENSHAM, () -> book.find(id).orElseThrow());
  }

  /** The newest record of the practice. */
  public AuditRecord recorded() {
    List<AuditTrail.Entry> all = trail.after(DENSHAM, 0, 10_000);
    return all.get(all.size() - 1).act();
  }

  public long recorded(Act act) {
    return trail.after(DENSHAM, 0, 10_000).stream()
        .filter(entry -> entry.act().act() == act)
        .count();
  }
}
