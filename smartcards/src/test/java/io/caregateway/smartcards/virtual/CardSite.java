package io.caregateway.smartcards.virtual;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.RootKey;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.issuer.CertificateIssuer;
import io.caregateway.smartcards.issuer.CertificateRegister;
import io.caregateway.smartcards.issuer.DevelopmentCa;
import io.caregateway.smartcards.issuer.PublishedAt;
import io.caregateway.smartcards.issuer.SigningKey;
import io.caregateway.smartcards.virtual.key.Hardening;
import io.caregateway.smartcards.virtual.key.KeyLocks;
import io.caregateway.smartcards.virtual.passkey.RelyingParty;
import io.caregateway.smartcards.virtual.post.LetterCarrier;
import io.caregateway.smartcards.virtual.wiring.VirtualCardsConfiguration;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Cards on a test's database, as a process would have them, with people to act. */
public final class CardSite implements AutoCloseable {

  public static final OdsCode DENSHAM = new OdsCode("A81001");
  public static final OdsCode BRANDON = new OdsCode("B82002");
  public static final Origin ORIGIN = new Origin("192.0.2.7", null, "request", null);
  public static final By SPONSOR = by("555000000201", "Sam Sponsor");
  public static final By OFFICER = by("555000000202", "Olive Officer");
  private static final Instant START = Instant.parse("2026-11-02T09:30:00Z");
  private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

  private volatile Instant now = START;
  private final AnnotationConfigApplicationContext spring;

  /**
   * @param home with keystores and development certificates, made where there are none
   * @param carrier takes the letters
   */
  public CardSite(DataSource run, Path home, LetterCarrier carrier) {
    Clock clock = ((InstantSource) this::now).withZone(ZoneOffset.UTC);
    spring = new AnnotationConfigApplicationContext();
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(run));
    spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(run));
    spring.registerBean(
        KeyEncryptionKey.class, () -> new KeystoreFile(home.resolve("kek.p12"), null).open());
    spring.registerBean(Clock.class, () -> clock);
    spring.registerBean(CertificateIssuer.class, () -> issuer(home, clock));
    spring.registerBean(CertificateRegister.class);
    spring.registerBean(
        KeyLocks.class,
        () ->
            new KeyLocks(
                RootKey.of(new KeystoreFile(home.resolve("cards.p12"), null).key()),
                Hardening.LEAST));
    spring.registerBean(LetterCarrier.class, () -> carrier);
    spring.registerBean(
        CodeLives.class, () -> new CodeLives(Duration.ofDays(3), Duration.ofMinutes(15)));
    spring.registerBean(
        RelyingParty.class, () -> new RelyingParty(() -> "https://gateway.example:8443"));
    spring.register(SafeguardsConfiguration.class, VirtualCardsConfiguration.class);
    spring.refresh();
  }

  public static By by(String id, String name) {
    return new By(new Actor(Actor.Kind.PERSON, id, name, null, DENSHAM.value(), "saml"), ORIGIN);
  }

  /** Somebody who has no card yet. */
  public static Holder somebody() {
    return new Holder(
        "55500000" + PEOPLE.incrementAndGet(), "Amara", "Okafor", "amara@example.nhs.uk");
  }

  public <T> T the(Class<T> type) {
    return spring.getBean(type);
  }

  public Instant now() {
    return now;
  }

  public void at(Instant instant) {
    now = instant;
  }

  public void passes(Duration time) {
    at(now.plus(time));
  }

  public <T> T in(OdsCode practice, Supplier<T> work) {
    return the(PracticeTransactions.class).in(practice, work);
  }

  public Card card(UUID id) {
    return in(DENSHAM, () -> the(CardBook.class).find(id).orElseThrow());
  }

  /** The newest record of the practice. */
  public AuditRecord recorded() {
    List<AuditTrail.Entry> all = the(AuditTrail.class).after(DENSHAM, 0, 10_000);
    return all.get(all.size() - 1).act();
  }

  public List<AuditRecord> records(Act act) {
    return the(AuditTrail.class).after(DENSHAM, 0, 10_000).stream()
        .map(AuditTrail.Entry::act)
        .filter(record -> record.act() == act)
        .toList();
  }

  private static CertificateIssuer issuer(Path home, Clock clock) {
    Path file = home.resolve("certs/ca/smartcards.p12");
    DevelopmentPki pki =
        DevelopmentPki.write(
            home.resolve("certs"), Options.standard().at(Clock.fixed(START, ZoneOffset.UTC)));
    if (!Files.exists(file)) {
      throw new IllegalStateException("no authority for cards in " + home);
    }
    return new DevelopmentCa(
        SigningKey.read(file, pki.password().toCharArray()),
        PublishedAt.under(URI.create("https://gateway.example/pki")),
        clock);
  }

  @Override
  public void close() {
    spring.close();
  }
}
