package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records a message that would have signed somebody out and was not believed. */
@Component
final class RefusedSignOut {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedSignOut.class);

  private final AccessAudit audit;

  RefusedSignOut(AccessAudit audit) {
    this.audit = audit;
  }

  /** For the request under way. */
  void record(OdsCode practice, SamlRefusal refusal) {
    record(practice, CurrentRequest.get(), refusal);
  }

  /**
   * @param practice whose identity provider it says to be from; null where that is not known
   */
  void record(@Nullable OdsCode practice, HttpServletRequest request, SamlRefusal refusal) {
    String organisation = practice == null ? null : practice.value();
    Actor somebody =
        new Actor(Actor.Kind.PERSON, "unknown", null, null, organisation, "saml, refused");
    try {
      audit.append(
          practice,
          AuditRecord.refused(Act.SIGN_OUT, somebody, Origins.of(request), refusal.name()));
    } catch (RuntimeException e) {
      LOG.error("A refused sign-out ({}) could not be recorded.", refusal, e);
    }
  }
}
