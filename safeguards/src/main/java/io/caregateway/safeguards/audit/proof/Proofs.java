package io.caregateway.safeguards.audit.proof;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.KeptRecord;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.Leaves;
import io.caregateway.safeguards.audit.checkpoint.SignedHead;
import io.caregateway.safeguards.audit.tree.ConsistencyProof;
import io.caregateway.safeguards.audit.tree.InclusionProof;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes proofs out of the database. It costs the reading of one log's leaves. */
public final class Proofs {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Place(LogName log, long index, byte[] commitment) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Checkpoints checkpoints;
  private final FieldCipher cipher;

  public Proofs(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      Checkpoints checkpoints,
      FieldCipher cipher) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.checkpoints = checkpoints;
    this.cipher = cipher;
  }

  /**
   * That the record is in its log, under the log's newest head.
   *
   * @throws ProofRefused when there is no such record, or no head over it yet
   */
  public InclusionFile inclusion(OdsCode practice, long seq) {
    return transactions.in(
        practice,
        () -> {
          Place place = place(practice, seq);
          SignedHead head =
              checkpoints.newest(practice).stream()
                  .filter(newest -> newest.checkpoint().log().equals(place.log()))
                  .filter(newest -> newest.checkpoint().size() > place.index())
                  .findAny()
                  .orElseThrow(
                      () ->
                          new ProofRefused(
                              "No signed head covers that record yet: try again in a minute."));
          return new InclusionFile(
              place.commitment(),
              place.index(),
              InclusionProof.path(
                  place.index(),
                  head.checkpoint().size(),
                  new Leaves(jdbc).of(practice, place.log())),
              head.note());
        });
  }

  /**
   * That the log of one size grew out of the log of the other.
   *
   * @throws ProofRefused when there is no signed head of one of these sizes
   */
  public ConsistencyFile consistency(OdsCode practice, LogName log, long from, long to) {
    return transactions.in(
        practice,
        () -> {
          SignedHead older = head(practice, log, Math.min(from, to));
          SignedHead newer = head(practice, log, Math.max(from, to));
          return new ConsistencyFile(
              ConsistencyProof.path(
                  older.checkpoint().size(),
                  newer.checkpoint().size(),
                  new Leaves(jdbc).of(practice, log)),
              older.note(),
              newer.note());
        });
  }

  /**
   * The record itself, for whoever may see it: its salt and its canonical bytes.
   *
   * @throws ProofRefused when there is no such record
   */
  public byte[] disclosed(OdsCode practice, long seq) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    "select "
                        + KeptRecord.COLUMNS
                        + " from audit.record where practice = ? and seq = ?")
                .params(practice.value(), seq)
                .query((row, n) -> KeptRecord.read(row).disclosed(cipher))
                .optional()
                .orElseThrow(Proofs::noSuchRecord));
  }

  private Place place(OdsCode practice, long seq) {
    return jdbc.sql(
            "select log, leaf_index, commitment from audit.leaf where practice = ? and seq = ?")
        .params(practice.value(), seq)
        .query(
            (row, n) -> new Place(LogName.parse(row.getString(1)), row.getLong(2), row.getBytes(3)))
        .optional()
        .orElseThrow(Proofs::noSuchRecord);
  }

  private SignedHead head(OdsCode practice, LogName log, long size) {
    return checkpoints
        .at(practice, log, size)
        .orElseThrow(
            () ->
                new ProofRefused(
                    "No head of "
                        + practice
                        + "/"
                        + log
                        + " was signed with "
                        + size
                        + " leaves."));
  }

  private static ProofRefused noSuchRecord() {
    return new ProofRefused("There is no such record, or it has no leaf.");
  }
}
