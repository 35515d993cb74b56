package io.caregateway.gateway.access;

import io.caregateway.gateway.signon.Browser;
import java.util.List;

/** {@code docs/access-matrix.md}. */
final class MatrixDocument {

  private MatrixDocument() {}

  static String of(String table) {
    return """
        # Who is answered what

        Written from what the gateway answers, by `AccessMatrixTest`; to write it anew after a change:
        `mvn -pl gateway -am test -Dtest=AccessMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -Daccess.write=true`

        Every page and endpoint, asked for as everybody at the port for people, and as a machine at its own, at one of two practices, **with the ids of things
        that belong to the other practice**; each answer is then asked for again at the other, by one who is to get it, and by its machine. So 404 is the best that whoever has the right gets where an address names a thing;
        403 is for whoever has not. `sign on` and `role` mean that the browser is led there. An address that is missing here fails
        the test. It also looks for names and numbers of the other practice in every body and header, and compares each page
        before and after the other practice gained a patient, a person and a session.

        """
        + table;
  }

  static String head(List<Visitor> visitors) {
    StringBuilder head = new StringBuilder("| |");
    visitors.forEach(visitor -> head.append(' ').append(visitor.name()).append(" |"));
    head.append(' ').append(MachineVisitor.NAME).append(" |");
    return head + "\n|---|" + "---|".repeat(visitors.size() + 1) + "\n";
  }

  static String row(Endpoint endpoint, List<String> answers) {
    return "| `%s` | %s |\n".formatted(endpoint, String.join(" | ", answers));
  }

  static String answer(Browser.Page page) {
    String target = page.location();
    if (target.startsWith("/sign-on")) {
      return "sign on";
    }
    return target.equals("/role") ? "role" : String.valueOf(page.status());
  }
}
