package io.caregateway.safeguards.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages sent and taken in; the other tables go by the same rule. */
class PastTablesTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "audit");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final PatientId MARY = new PatientId(new UUID(1, 1));

  @TempDir static Path home;
  private final AgingSite site = new AgingSite(DB, home, home, PRACTICE);

  @BeforeEach
  void empty() {
    site.asOwner("delete from feed.outbox");
    site.asOwner("delete from feed.inbox");
  }

  @Test
  void messagesGoNinetyDaysAfterTheyWereSentAndUnsentOnesStay() {
    UUID sent = message(MARY, "2026-03-01T23:59:59Z");
    UUID later = message(MARY, "2026-03-02T00:00:00Z");
    UUID unsent = message(MARY, null);
    site.asOwner(
        "insert into feed.inbox (practice, consumer, id, at) values ('A81001', 'core', '%s',"
                .formatted(sent)
            + " '2026-03-01T12:00:00Z')");

    site.at("2026-05-30T22:59:00Z").run();
    assertThat(messages()).containsExactlyInAnyOrder(sent, later, unsent);

    assertThat(site.at("2026-05-31T02:45:00Z").run())
        .extracting(Taken::inWords)
        .containsExactly("feed.outbox before 2026-03-02: 1", "feed.inbox before 2026-03-02: 1");
    assertThat(messages()).containsExactlyInAnyOrder(later, unsent);
  }

  @Test
  void messagesAboutWhoIsHeldStay() {
    UUID about = message(MARY, "2026-03-01T12:00:00Z");
    message(new PatientId(new UUID(1, 2)), "2026-03-01T12:00:00Z");
    UUID hold =
        site.at("2026-03-01T12:00:00Z")
            .holds
            .place(PRACTICE, MARY, "a claim", AgingSite.RUNNER, AgingSite.HERE);

    site.at("2026-06-30T12:00:00Z").run();
    assertThat(messages()).containsExactly(about);

    site.holds.release(PRACTICE, hold, AgingSite.RUNNER, AgingSite.HERE);
    site.run();
    assertThat(messages()).isEmpty();
  }

  private List<UUID> messages() {
    return site.safeguards.transactions.in(
        PRACTICE,
        () -> site.safeguards.jdbc.sql("select id from feed.outbox").query(UUID.class).list());
  }

  private UUID message(PatientId about, @Nullable String sentAt) {
    UUID id = UUID.randomUUID();
    site.asOwner(
        """
        insert into feed.outbox (id, practice, destination, source, type, subject, at, data, sent_at)
        values ('%s', 'A81001', 'care', 'urn:test', 'test', '%s', now(), '', %s)
        """
            .formatted(id, about.value(), sentAt == null ? "null" : "'" + sentAt + "'"));
    return id;
  }
}
