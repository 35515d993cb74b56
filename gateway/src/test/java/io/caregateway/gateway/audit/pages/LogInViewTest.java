package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Machine;
import io.caregateway.gateway.signon.Permission;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Tag("slow")
class LogInViewTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final LogInView view = site.gateway().bean(LogInView.class);

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whoeverHasTheRightSeesTheSitesLogWhileTheyAskForIt() {
    ask(Permission.AUDIT_READ, Permission.AUDIT_SITE);
    Actor nobody = new Actor(Actor.Kind.PERSON, "unknown", null, null, null, "smartcard");
    long seq =
        new AuditVisit(site, site.browser())
            .append(
                AuditLog.SITE,
                AuditRecord.refused(Act.SIGN_ON, nobody, Origin.internal("1"), "REVOKED"));

    assertThat(view.owner()).isEqualTo(A);
    view.look(true);
    List<Entry> shown =
        site.gateway().bean(AuditReading.class).page(Asked.ALL, AuditSearch.END).found().entries();
    assertThat(shown.get(0).seq()).isEqualTo(seq);
    assertThat(shown.get(0).act().reason()).isEqualTo("REVOKED");
    view.look(false);
    assertThat(view.owner()).isEqualTo(A);
  }

  @Test
  void whoeverLostTheRightSeesTheirPracticesLog() {
    ask(Permission.AUDIT_READ);

    view.look(true);

    assertThat(view.ofSite()).isFalse();
    assertThat(view.owner()).isEqualTo(A);
  }

  private static void ask(Permission... rights) {
    Machine reader = new Machine("reader", "CN=reader", Evidence.by("mtls"), Set.of(A), A);
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                reader, "none", Permission.authorities(List.of(rights))));
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }
}
