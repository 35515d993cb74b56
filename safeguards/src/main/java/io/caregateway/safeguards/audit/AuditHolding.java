package io.caregateway.safeguards.audit;

import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was recorded of a person: who looked at their record, searched them or changed something,
 * when, and from where.
 */
public final class AuditHolding implements Holding {

  private static final int AT_ONCE = 1000;

  private final AuditTrail trail;

  public AuditHolding(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public String table() {
    return "audit.record";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<AuditTrail.Entry> entries = trail.aboutPatients(whose, 0, AT_ONCE);
    while (!entries.isEmpty()) {
      entries.stream()
          .filter(entry -> touches(entry.act(), whose))
          .map(AuditHolding::row)
          .forEach(rows::add);
      entries = trail.aboutPatients(whose, entries.get(entries.size() - 1).seq(), AT_ONCE);
    }
    return rows;
  }

  /** A record names patients by their ids alone, and what was recorded stays. */
  @Override
  public void erase(Subject whose) {}

  /** A search that found several names them in its subject. */
  private static boolean touches(AuditRecord act, Subject whose) {
    String subject = act.subject();
    return act.patient() != null
        || (subject != null
            && whose.ids().stream().anyMatch(id -> subject.contains(id.toString())));
  }

  private static Map<String, Object> row(AuditTrail.Entry entry) {
    AuditRecord act = entry.act();
    return new Row()
        .with("at", entry.at())
        .with("act", act.act())
        .with("outcome", act.outcome())
        .with("who", act.actor().name() == null ? act.actor().id() : act.actor().name())
        .with("role", act.actor().role())
        .with("organisation", act.actor().organisation())
        .with("patient", act.patient())
        .with("reason", act.reason())
        .with("number", entry.seq())
        .fields();
  }
}
