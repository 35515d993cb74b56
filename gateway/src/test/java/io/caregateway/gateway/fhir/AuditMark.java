package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Outcome;
import java.util.List;
import java.util.Set;

/** A place in a practice's audit log, to see what machines did after it. */
record AuditMark(GatewayExtension gateway, OdsCode practice, long seq) {

  private static final Set<Act> OF_MACHINES =
      Set.of(Act.PATIENT_READ, Act.PATIENT_SEARCH, Act.ACCESS_REFUSED);
  private static final int MOST = 100_000;

  static AuditMark now(GatewayExtension gateway, OdsCode practice) {
    List<AuditTrail.Entry> all = gateway.bean(AuditTrail.class).after(practice, 0, MOST);
    return new AuditMark(gateway, practice, all.isEmpty() ? 0 : all.get(all.size() - 1).seq());
  }

  /** What was recorded since, and is about the FHIR API. */
  List<AuditRecord> records() {
    return gateway.bean(AuditTrail.class).after(practice, seq, MOST).stream()
        .map(AuditTrail.Entry::act)
        .filter(act -> OF_MACHINES.contains(act.act()))
        .toList();
  }

  /** The one record since. */
  AuditRecord only() {
    assertThat(records()).hasSize(1);
    AuditRecord act = records().get(0);
    assertThat(act.actor().kind()).isEqualTo(Actor.Kind.MACHINE);
    assertThat(act.origin().requestId()).isNotBlank();
    return act;
  }

  /** One refusal since, for this reason. */
  void assertRefused(String reason) {
    AuditRecord act = only();
    assertThat(act.act()).isEqualTo(Act.ACCESS_REFUSED);
    assertThat(act.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(act.reason()).isEqualTo(reason);
  }
}
