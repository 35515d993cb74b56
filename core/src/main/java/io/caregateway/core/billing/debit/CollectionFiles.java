package io.caregateway.core.billing.debit;

import io.caregateway.feed.OdsCode;
import java.util.List;

/** A run as a file for the bank or a bureau, in the practice's transaction under way. */
final class CollectionFiles {

  private final CollectionRows rows;
  private final MandateRows mandates;
  private final SchemeRows schemes;
  private final Pain008 pain;

  CollectionFiles(
      CollectionRows rows, MandateRows mandates, SchemeRows schemes, DebitSettings settings) {
    this.rows = rows;
    this.mandates = mandates;
    this.schemes = schemes;
    this.pain = new Pain008(settings);
  }

  /**
   * A collection with its mandate.
   *
   * @param mandate with the payer's account
   */
  record Debit(Collection collection, Mandate mandate) {}

  String of(OdsCode practice, CollectionRun run, boolean asPain) {
    Scheme scheme = schemes.find(practice).orElseThrow();
    List<Debit> debits =
        rows.of(practice, run.id()).stream()
            .map(one -> new Debit(one, mandates.find(practice, one.mandate()).orElseThrow()))
            .toList();
    return asPain ? pain.write(run, scheme, debits) : BureauCsv.write(run, debits);
  }
}
