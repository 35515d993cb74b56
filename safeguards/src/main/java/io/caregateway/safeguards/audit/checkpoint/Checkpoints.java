package io.caregateway.safeguards.audit.checkpoint;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.checkpoint.CheckpointRows.Grown;
import io.caregateway.safeguards.audit.tree.CompactRange;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the heads of the logs. A log whose last checkpoint is not as it was signed is signed no
 * more, so that what somebody changed is never confirmed.
 */
public final class Checkpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final PracticeTransactions transactions;
  private final CheckpointRows rows;
  private final Leaves leaves;
  private final NoteSigner signer;
  private final Clock clock;

  public Checkpoints(
      PracticeTransactions transactions, JdbcClient jdbc, NoteSigner signer, Clock clock) {
    this.transactions = transactions;
    this.rows = new CheckpointRows(jdbc);
    this.leaves = new Leaves(jdbc);
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Signs every log of the practice that has grown. It costs the new leaves alone.
   *
   * @return the new heads; none while another process signs for the practice
   */
  public List<SignedHead> sign(OdsCode practice) {
    return transactions.in(
        practice,
        () -> {
          List<SignedHead> signed = new ArrayList<>();
          if (rows.takeTurn(practice)) {
            for (Grown log : rows.grown(practice)) {
              try {
                signed.add(sign(practice, log));
              } catch (LogBroken e) {
                LOG.error("{}", e.getMessage());
              }
            }
          }
          return signed;
        });
  }

  private SignedHead sign(OdsCode practice, Grown log) {
    CompactRange tree = signedBefore(practice, log);
    if (!leaves.grow(tree, practice, log.log(), log.size())) {
      throw new LogBroken(practice + "/" + log.log(), "leaves are missing");
    }
    Checkpoint head =
        Checkpoint.of(signer.key().name(), practice, log.log(), tree.size(), tree.root());
    SignedHead signed = new SignedHead(head, signer.sign(head.text()).toString());
    rows.insert(signed, tree.toBytes(), clock.instant());
    return signed;
  }

  private CompactRange signedBefore(OdsCode practice, Grown log) {
    String origin = practice + "/" + log.log();
    String note = log.note();
    byte[] frontier = log.frontier();
    if (note == null || frontier == null) {
      return new CompactRange();
    }
    try {
      SignedNote signed = SignedNote.parse(note);
      Checkpoint head = Checkpoint.of(signed);
      CompactRange tree = new CompactRange(log.signed(), frontier);
      if (signer.key().signed(signed)
          && head.practice().equals(practice)
          && head.log().equals(log.log())
          && head.size() == tree.size()
          && MessageDigest.isEqual(head.rootHash(), tree.root())) {
        return tree;
      }
    } catch (NoteUnreadable | IllegalArgumentException e) {
      throw new LogBroken(origin, "its last checkpoint cannot be read");
    }
    throw new LogBroken(origin, "its last checkpoint is another");
  }

  /** The newest head of each of the practice's logs. */
  public List<SignedHead> newest(OdsCode practice) {
    return transactions.in(
        practice, () -> rows.newest(practice).stream().map(SignedHead::parse).toList());
  }

  /** The head that was signed when the log had that many leaves. */
  public Optional<SignedHead> at(OdsCode practice, LogName log, long size) {
    return transactions.in(practice, () -> rows.at(practice, log, size).map(SignedHead::parse));
  }

  /** When the oldest record was written that no checkpoint covers; empty when all are covered. */
  public Optional<Instant> waitingSince(OdsCode practice) {
    return transactions.in(practice, () -> rows.waitingSince(practice));
  }

  /** By what anybody checks the heads. */
  public NoteKey key() {
    return signer.key();
  }
}
