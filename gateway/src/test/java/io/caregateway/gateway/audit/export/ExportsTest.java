package io.caregateway.gateway.audit.export;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.caregateway.gateway.signon.Machine;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Tag("slow")
class ExportsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @BeforeEach
  void ask() {
    Machine reader = new Machine("reader", "CN=reader", Evidence.by("mtls"), Set.of(A), A);
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(reader, "none"));
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void aFileThatBreaksOffIsRecordedAsFailed() {
    Exports exports = site.gateway().bean(Exports.class);
    Exports.Begun file = exports.begin(A, Format.NDJSON, "everything");

    assertThatIOException()
        .isThrownBy(() -> exports.write(file, AuditQuery.ALL, any -> true, new Broken()));

    AuditRecord last = last().act();
    assertThat(last.act()).isEqualTo(Act.AUDIT_EXPORTED);
    assertThat(last.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(last.subject()).isEqualTo("NDJSON, of record " + file.end() + ", after 0 records");
  }

  private static Entry last() {
    List<Entry> all = site.gateway().bean(AuditTrail.class).after(A, 0, 100_000);
    return all.get(all.size() - 1);
  }

  /** Whoever asked is gone. */
  private static final class Broken extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      throw new IOException("gone");
    }
  }
}
