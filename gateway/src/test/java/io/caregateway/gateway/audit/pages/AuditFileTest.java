package io.caregateway.gateway.audit.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.Origin;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class AuditFileTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private AuditVisit visit = AuditVisit.nobody(site);

  @BeforeEach
  void signOn() throws Exception {
    visit = AuditVisit.signOn(site);
  }

  @Test
  void givesWhatIsShownAsAFileAndRecordsIt() throws Exception {
    Actor somebody = AuditVisit.somebody();
    visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, AuditVisit.at(53.80, -1.55)));
    visit.append(A, AuditRecord.done(Act.SIGN_OUT, somebody, AuditVisit.at(57.15, -2.10)));
    visit.append(B, AuditRecord.done(Act.SIGN_OUT, somebody, AuditVisit.at(53.80, -1.55)));
    visit.find(Map.of("person", somebody.id(), "near", "Leeds"));

    Browser.Page file = visit.post("/audit/export", Map.of("format", "CSV"));

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment; filename=\"audit-A81001-")
        .endsWith(".csv\"");
    assertThat(file.header("Cache-Control")).contains("no-store");
    assertThat(file.response().body().lines()).hasSize(2);
    assertThat(file.response().body())
        .contains(somebody.id(), "SIGN_ON")
        .doesNotContain("SIGN_OUT");
    Entry taken = visit.last(A);
    assertThat(taken.act().act()).isEqualTo(Act.AUDIT_EXPORTED);
    assertThat(taken.act().subject()).startsWith("CSV, by the user ID " + somebody.id());
    assertThat(visit.post("/audit/export", Map.of("format", "PDF")).status()).isEqualTo(400);
  }

  @Test
  void givesAllOfALongLogAsAFile() throws Exception {
    Actor somebody = AuditVisit.somebody();
    for (int i = 0; i < 501; i++) {
      visit.append(A, AuditRecord.done(Act.SIGN_ON, somebody, Origin.internal("1")));
    }
    visit.find(Map.of("person", somebody.id()));

    Browser.Page file = visit.post("/audit/export", Map.of("format", "NDJSON"));

    assertThat(file.response().body().lines()).hasSize(501);
  }
}
