package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.paper.IssuedPaper.State;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Papers to a person, and about them. What is still to be sent is not sent any more. */
final class PaperHolding implements Holding {

  private final PaperRows rows;

  PaperHolding(PaperRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.paper";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            paper ->
                new Row()
                    .with("title", paper.content().title())
                    .with("at", paper.at())
                    .with("state", paper.state())
                    .with("sentTo", paper.content().to())
                    .with("madeBy", paper.content().by())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose)
        .forEach(
            paper ->
                rows.note(
                    whose.practice(),
                    paper,
                    paper.state() == State.WAITING ? State.GIVEN_UP : paper.state(),
                    paper.at(),
                    paper.content().erased()));
  }

  private List<IssuedPaper> of(Subject whose) {
    return rows.ofPeople(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
