package io.caregateway.core.billing.note;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was noted on a person's account. */
final class NoteHolding implements Holding {

  private final NoteRows rows;

  NoteHolding(NoteRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.account_note";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return of(whose).stream()
        .map(
            note ->
                new Row()
                    .with("kind", note.kind())
                    .with("text", note.text())
                    .with("by", note.content().by())
                    .with("due", note.due())
                    .with("createdAt", note.createdAt())
                    .with("doneAt", note.doneAt())
                    .with("doneBy", note.content().doneBy())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    of(whose).forEach(note -> rows.put(whose.practice(), note.erased()));
  }

  private List<AccountNote> of(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
