package io.caregateway.gateway.access;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asks for everything that belongs to the other practice, as everybody. */
@Tag("slow")
class AccessMatrixTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.root"), "docs", "access-matrix.md");

  /** Each look is at dozens of pages, twice. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final List<Endpoint> endpoints = Endpoint.all(site.gateway());

  @Test
  void everyoneIsAnsweredAsTheMatrixSaysAtBothPractices() throws Exception {
    String wanted = MatrixDocument.of(seen());
    if (Boolean.getBoolean("access.write")) {
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("an answer has changed, or an address is new: judge it, then write the matrix anew")
        .isEqualTo(wanted);
  }

  @Test
  void theCanariesWouldBeSeenIfTheyWereShown() throws Exception {
    Belongings own = Belongings.add(site, A);
    Visitor manager = Visitor.signOn(site, A, "practice-manager", "practice-manager");
    assertThat(manager.browser().open("/users").response().body()).contains(own.canaries().get(1));
  }

  @Test
  void nothingOfTheOtherPracticeIsCounted() throws Exception {
    Visitor manager = Visitor.signOn(site, A, "practice-manager", "practice-manager");
    // what the practice's own sync changes meanwhile is no fault: once without it is enough
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var before = shown(manager);
              Belongings.add(site, B);
              assertThat(shown(manager)).isEqualTo(before);
            });
  }

  /**
   * Everybody at the one practice. What a role may do is the same at every practice, so at the
   * other it is enough to ask for each of the answers once, and as its machine, whose rights are
   * its own.
   */
  private String seen() throws Exception {
    Askers here = Askers.at(site, A, Belongings.add(site, B));
    Askers there = Askers.at(site, B, Belongings.add(site, A));
    StringBuilder table = new StringBuilder(MatrixDocument.head(here.people()));
    for (Endpoint endpoint : endpoints) {
      List<String> answers = here.answers(endpoint);
      if (!endpoint.pattern().equals("/error")) {
        assertThat(answers).as("%s", endpoint).doesNotContain("500");
      }
      Set<Integer> columns = new TreeSet<>(Set.of(here.people().size()));
      answers.forEach(answer -> columns.add(answers.indexOf(answer)));
      for (int column : columns) {
        assertThat(there.answer(column, endpoint))
            .as("column %d at %s, at the other practice", column, endpoint)
            .isEqualTo(answers.get(column));
      }
      table.append(MatrixDocument.row(endpoint, answers));
    }
    return table.toString();
  }

  /** Every page without a thing in its address, without what changes by itself. */
  private Map<String, String> shown(Visitor visitor) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.method().equals("GET") && !endpoint.names(""))
        .filter(endpoint -> !endpoint.pattern().startsWith("/saml2"))
        // to look at the practice's own log adds to it; AuditListTest looks for the other's there
        .filter(endpoint -> !endpoint.pattern().equals("/audit"))
        .collect(
            Collectors.toMap(
                Endpoint::pattern, endpoint -> body(visitor, endpoint), (a, b) -> a, TreeMap::new));
  }

  private static String body(Visitor visitor, Endpoint endpoint) {
    try {
      return visitor
          .ask("GET", endpoint.pattern().replace("*", "x"))
          .response()
          .body()
          .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
          .replaceAll("just now|[0-9]+ (second|minute|hour)s? ago", "then")
          .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
