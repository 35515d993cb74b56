package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.caregateway.database.DataSources;
import io.caregateway.database.DatabaseSettings;
import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be recorded does not happen. */
@Tag("slow")
class UnrecordedTest {

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final NhsNumber number = KeptPatients.newNumber();
  private final KeptPatient kept =
      site.patients().add(FhirSite.A, number, "Unrecorded", "1970-09-11");

  @BeforeEach
  void takeTheAuditLogAway() {
    asOwner("revoke insert on audit.record from ");
  }

  @AfterEach
  void giveItBack() {
    asOwner("grant insert on audit.record to ");
  }

  @Test
  void noReadSearchOrRefusalIsAnsweredWithoutItsRecord() {
    FhirCalls client = site.as(FhirSite.CLIENT_OF_A);
    for (String path :
        List.of("/Patient/" + kept.id(), "/Patient?family=Unrecorded", "/Patient?given=x")) {
      HttpResponse<String> answer = client.get(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.body()).doesNotContain("Unrecorded", number.value());
      assertThat(FhirCalls.outcome(answer).getIssueFirstRep().getDiagnostics())
          .contains("try again");
    }
  }

  private static void asOwner(String statement) {
    DatabaseSettings database = site.bean(DatabaseSettings.class);
    try (HikariDataSource owner = DataSources.migrate(database, "test", 1)) {
      JdbcClient.create(owner).sql(statement + database.run().user()).update();
    }
  }
}
