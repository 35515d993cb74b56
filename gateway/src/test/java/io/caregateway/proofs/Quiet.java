package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.OdsCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The moment when nothing is left to do for a practice. */
final class Quiet {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final List<String> WORK =
      List.of(
          "feed.outbox where sent_at is null and practice = ?",
          "core.billing_item i where i.practice = ? and i.state = 'WAITING'"
              + " and not exists (select from gateway.write_back w where w.practice = i.practice"
              + " and w.key = i.key and w.state = 'WAITING')",
          // behind a parked entry of the same patient others wait for as long as it takes
          "gateway.write_back w where w.practice = ? and w.state = 'WAITING'"
              + " and not exists (select from gateway.write_back p where p.practice = w.practice"
              + " and p.patient = w.patient and p.state = 'PARKED')",
          "gateway.patient p left join core.account a"
              + " on a.practice = p.practice and a.patient = p.id"
              + " where p.practice = ? and a.version is distinct from p.version");

  private Quiet() {}

  /**
   * Until all that happened before an instant is taken in, sent on and written.
   *
   * @param kinds the kinds of sync that must have begun and ended since
   */
  static void reached(Site site, OdsCode practice, Instant since, String... kinds) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              for (String kind : kinds) {
                assertThat(site.number(practice, done(since, kind))).as(kind).isPositive();
              }
              WORK.forEach(work -> none(site, practice, work));
            });
  }

  /** There is no such row. */
  static void none(Site site, OdsCode practice, String from) {
    assertThat(site.number(practice, "select count(*) from " + from)).as(from).isZero();
  }

  private static String done(Instant since, String kind) {
    return "select count(*) from gateway.sync_run where practice = ? and outcome = 'DONE'"
        + " and kind = '%s' and started_at > '%s'".formatted(kind, since);
  }
}
