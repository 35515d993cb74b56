package io.caregateway.core.billing.consultation;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clinical system told of a person's consultations, for the day that it is kept. */
final class ConsultationHolding implements Holding {

  private final QuestionRows rows;

  ConsultationHolding(QuestionRows rows) {
    this.rows = rows;
  }

  @Override
  public String table() {
    return "core.consultation_question";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return rows.of(whose.practice(), List.<UUID>of(whose.uuids())).stream()
        .map(
            question ->
                new Row()
                    .with("askedAt", question.askedAt())
                    .with("days", question.days())
                    .with(
                        "consultations",
                        question.answer() == null ? null : question.answer().consultations())
                    .fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    rows.delete(whose.practice(), List.<UUID>of(whose.uuids()));
  }
}
