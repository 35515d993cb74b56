package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.routes.sync.SyncRun.Step;
import io.caregateway.routes.sync.SyncRun.Window;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code gateway.sync_run}, in the practice's transaction under way. */
final class RunTable {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  RunTable(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  void begin(SyncRun run) {
    jdbc.sql(
            """
            insert into gateway.sync_run (practice, id, kind, step, outcome, starter, started_at,
              updated_at, since, in_order, restarts, pages, seen, changed, unchanged, quarantined)
            values (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, true, 0, 0, 0, 0, 0, 0)
            """)
        .params(
            run.practice().value(),
            run.id(),
            run.kind().name(),
            run.step().name(),
            cipher.seal(run.practice(), starter(run.id()), FeedJson.write(run.starter())),
            Timestamp.from(run.startedAt()),
            Timestamp.from(run.startedAt()))
        .param(timestamp(run.window().since()))
        .update();
  }

  /** Writes how far the run has come. */
  void advance(SyncRun run) {
    Window window = run.window();
    SyncCounts counts = run.counts();
    jdbc.sql(
            """
            update gateway.sync_run set step = ?, updated_at = ?, since = ?, mark = ?, latest = ?,
              in_order = ?, cursor = ?, restarts = ?, pages = ?, seen = ?, changed = ?,
              unchanged = ?, quarantined = ?, expected = ?
            where practice = ? and id = ? and outcome = 'RUNNING'
            """)
        .param(run.step().name())
        .param(Timestamp.from(clock.instant()))
        .param(timestamp(window.since()))
        .param(timestamp(window.mark()))
        .param(timestamp(window.latest()))
        .param(window.inOrder())
        .param(sealedLink(run))
        .param(window.restarts())
        .param(counts.pages())
        .param(counts.seen())
        .param(counts.changed())
        .param(counts.unchanged())
        .param(counts.quarantined())
        .param(run.expected())
        .param(run.practice().value())
        .param(run.id())
        .update();
  }

  void end(SyncRun run, SyncOutcome outcome, @Nullable String sentence) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            update gateway.sync_run set step = 'END', outcome = ?, sentence = ?, updated_at = ?,
              finished_at = ?, cursor = null
            where practice = ? and id = ?
            """)
        .param(outcome.name())
        .param(sentence)
        .param(now)
        .param(now)
        .param(run.practice().value())
        .param(run.id())
        .update();
  }

  /** The run that was begun and not ended, to be gone on with under that lease. */
  Optional<SyncRun> underWay(OdsCode practice, UUID holder) {
    return jdbc.sql("select * from gateway.sync_run where practice = ? and outcome = 'RUNNING'")
        .param(practice.value())
        .query((row, n) -> run(practice, holder, row))
        .optional();
  }

  private SyncRun run(OdsCode practice, UUID holder, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    int pages = row.getInt("pages");
    byte[] link = row.getBytes("cursor");
    return new SyncRun(
        practice,
        id,
        holder,
        SyncKind.valueOf(row.getString("kind")),
        Step.valueOf(row.getString("step")),
        FeedJson.read(cipher.open(practice, starter(id), row.getBytes("starter")), Starter.class),
        row.getTimestamp("started_at").toInstant(),
        new Window(
            instant(row, "since"),
            instant(row, "mark"),
            instant(row, "latest"),
            row.getBoolean("in_order"),
            link == null ? null : new String(cipher.open(practice, cursor(id, pages), link), UTF_8),
            row.getInt("restarts")),
        counts(row),
        row.getObject("expected", Long.class));
  }

  static SyncCounts counts(ResultSet row) throws SQLException {
    return new SyncCounts(
        row.getInt("pages"),
        row.getLong("seen"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("quarantined"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private byte @Nullable [] sealedLink(SyncRun run) {
    String next = run.window().next();
    return next == null
        ? null
        : cipher.seal(run.practice(), cursor(run.id(), run.counts().pages()), next.getBytes(UTF_8));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Binding starter(UUID run) {
    return new Binding("gateway.sync_run.starter", run.toString(), 0);
  }

  private static Binding cursor(UUID run, int pages) {
    return new Binding("gateway.sync_run.cursor", run.toString(), pages);
  }
}
