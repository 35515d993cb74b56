package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.safeguards.encryption.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The next links that a run has followed, in the practice's transaction under way. */
final class VisitedLinks {

  private final JdbcClient jdbc;
  private final BlindIndex index;

  VisitedLinks(JdbcClient jdbc, BlindIndex index) {
    this.jdbc = jdbc;
    this.index = index;
  }

  /**
   * @return false when the run has followed this link before
   */
  boolean isFirst(SyncRun run, String link) {
    byte[] hash = index.fingerprint(run.practice(), "gateway.sync_link", link.getBytes(UTF_8));
    return jdbc.sql(
                """
                insert into gateway.sync_link (practice, run, link) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(run.practice().value(), run.id(), hash)
            .update()
        == 1;
  }

  void forget(SyncRun run) {
    jdbc.sql("delete from gateway.sync_link where practice = ? and run = ?")
        .params(run.practice().value(), run.id())
        .update();
  }
}
