package io.caregateway.gateway.access;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  private final List<Endpoint> endpoints = Endpoint.all(site.gateway());

  @Test
  void everyoneIsAnsweredAsTheMatrixSaysAtBothPractices() throws Exception {
    String seen = seen(A, Belongings.add(site, B));
    assertThat(seen(B, Belongings.add(site, A))).isEqualTo(seen);
    String wanted = MatrixDocument.of(seen);
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
        .untilAsserted(
            () -> {
              var before = shown(manager);
              Belongings.add(site, B);
              assertThat(shown(manager)).isEqualTo(before);
            });
  }

  private String seen(OdsCode practice, Belongings others) throws Exception {
    List<Visitor> visitors = Visitor.all(site, practice);
    MachineVisitor machine = MachineVisitor.of(site, practice);
    StringBuilder table = new StringBuilder(MatrixDocument.head(visitors));
    for (Endpoint endpoint : endpoints) {
      table.append("| `").append(endpoint).append("` |");
      for (Visitor visitor : visitors) {
        Browser.Page page = visitor.ask(endpoint.method(), others.address(endpoint));
        assertNothingOf(others, page, visitor + " at " + endpoint);
        table.append(' ').append(MatrixDocument.answer(page)).append(" |");
      }
      Browser.Page page = machine.ask(endpoint.method(), others.address(endpoint));
      assertNothingOf(others, page, "the machine at " + endpoint);
      table.append(' ').append(MatrixDocument.answer(page)).append(" |");
      table.append('\n');
    }
    return table.toString();
  }

  private static void assertNothingOf(Belongings others, Browser.Page page, String what) {
    String all = page.response().headers().map() + page.response().body();
    assertThat(others.canaries()).as(what).noneMatch(all::contains);
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
