package io.caregateway.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of the matrix: everybody of one practice.
 *
 * @param others what they ask for, of another practice
 */
record Askers(List<Visitor> people, MachineVisitor machine, Belongings others) {

  static Askers at(SignOnSite site, OdsCode practice, Belongings others) throws Exception {
    return new Askers(Visitor.all(site, practice), MachineVisitor.of(site, practice), others);
  }

  /** What each is answered, the machine last. */
  List<String> answers(Endpoint endpoint) throws Exception {
    List<String> answers = new ArrayList<>();
    for (int column = 0; column <= people.size(); column++) {
      answers.add(answer(column, endpoint));
    }
    return answers;
  }

  /** What the one of this column is answered, after a look that nothing of the others is in it. */
  String answer(int column, Endpoint endpoint) throws Exception {
    String address = others.address(endpoint);
    Browser.Page page =
        column < people.size()
            ? people.get(column).ask(endpoint.method(), address)
            : machine.ask(endpoint.method(), address);
    String all = page.response().headers().map() + page.response().body();
    assertThat(others.canaries()).as("column %d at %s", column, endpoint).noneMatch(all::contains);
    return MatrixDocument.answer(page);
  }
}
