package io.caregateway.safeguards.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tries at tampering, each chosen at random and undone again. */
final class Tries {

  private static final List<Mischief> KINDS = List.of(Mischief.values());

  private final TamperedLog log;
  private final long seed;

  Tries(TamperedLog log, long seed) {
    this.log = log;
    this.seed = seed;
  }

  /** Every one must be found, and located; and what is put back must be found sound. */
  void allAreFound(int tries) throws SQLException {
    for (int i = 0; i < tries; i++) {
      Random random = new Random(seed + i);
      Mischief mischief = KINDS.get(i % KINDS.size());
      List<Long> done = new ArrayList<>();
      log.asOwner(db -> done.addAll(mischief.on(log, db, random)));
      List<Finding> findings = log.verify();
      log.putBack();
      for (long seq : done) {
        assertThat(findings)
            .as("%s by seed %d at record %d", mischief, seed + i, seq)
            .anyMatch(finding -> finding.names(seq));
      }
      if (i % 20 == 0) {
        assertThat(log.verify()).as("put back after seed %d", seed + i).isEmpty();
      }
    }
  }
}
