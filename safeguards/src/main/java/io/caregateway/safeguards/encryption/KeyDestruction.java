package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys all keys of a practice that has ended. Every process forgets them within {@link
 * PracticeKeys#FRESH}; from then on nothing of the practice opens or is sealed, and looking is
 * answered by {@link KeyDestroyed}.
 *
 * <p>A copy of the schema {@code keys} made beforehand opens again with the key-encryption key. So
 * a backup has to leave that schema out, and keep it beside, the newest alone.
 */
public final class KeyDestruction {

  private final PurgeRole purge;
  private final Clock clock;

  public KeyDestruction(PurgeRole purge, Clock clock) {
    this.purge = purge;
    this.clock = clock;
  }

  /**
   * In the purge role's transaction of this practice that is under way, or in a new one. It cannot
   * be undone once that transaction is committed. To repeat it is harmless.
   */
  public void destroy(OdsCode practice) {
    JdbcClient jdbc = purge.jdbc();
    purge
        .transactions()
        .run(
            practice,
            () -> {
              jdbc.sql(
                      """
                  insert into keys.practice as p (practice, destroyed_at) values (?, ?)
                  on conflict (practice) do update
                    set destroyed_at = coalesce(p.destroyed_at, excluded.destroyed_at)
                  """)
                  .params(practice.value(), Timestamp.from(clock.instant()))
                  .update();
              jdbc.sql("delete from keys.roll_over where practice = ?")
                  .params(practice.value())
                  .update();
              jdbc.sql("delete from keys.data_key where practice = ?")
                  .params(practice.value())
                  .update();
            });
  }
}
