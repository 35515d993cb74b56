package io.caregateway.core.intake;

import io.caregateway.core.billing.ItemOutcomes;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.safeguards.encryption.Opened;
import java.util.List;

/** What became of write-backs is noted at their billing items. */
final class OutcomeHandler implements RecordHandler<WriteBackOutcome> {

  private final ItemOutcomes outcomes;

  OutcomeHandler(ItemOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public String type() {
    return WriteBackOutcome.TYPE;
  }

  @Override
  public Class<WriteBackOutcome> record() {
    return WriteBackOutcome.class;
  }

  @Override
  public OdsCode practice(WriteBackOutcome told) {
    return told.practice();
  }

  @Override
  public PatientId patient(WriteBackOutcome told) {
    return told.patient();
  }

  @Override
  public boolean apply(WriteBackOutcome told) {
    return applyAll(List.of(Opened.of(told))) == 1;
  }

  /** One statement for as many as tell of different items; an item's next outcome waits. */
  @Override
  public int applyAll(List<Opened<WriteBackOutcome>> all) {
    List<WriteBackOutcome> told = all.stream().map(Opened::told).toList();
    OdsCode practice = told.get(0).practice();
    int applied =
        Rounds.of(told, WriteBackOutcome::key).stream()
            .mapToInt(round -> outcomes.apply(practice, round))
            .sum();
    if (applied < told.size() && !outcomes.knowsAll(practice, told)) {
      throw MisdirectedMessage.unknownItem();
    }
    return applied;
  }
}
