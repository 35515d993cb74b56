package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.util.EnumSet;
import java.util.Set;

/**
 * Serves {@link PracticeIdp} under {@code /idp/}. A refusal is a page with the sentence that says
 * what to do.
 */
public final class PracticeIdpEndpoint implements Endpoint {
  private static final Set<Cause> NOT_FOUND =
      EnumSet.of(Cause.UNKNOWN_PRACTICE, Cause.UNKNOWN_PAGE);

  private final PracticeIdp idp;

  public PracticeIdpEndpoint(PracticeIdp idp) {
    this.idp = idp;
  }

  @Override
  public String prefix() {
    return "/idp/";
  }

  @Override
  public Answer answer(Call call) {
    try {
      return idp.handle(IdpRequest.of(call));
    } catch (SamlRefusal refusal) {
      var status = NOT_FOUND.contains(refusal.reason()) ? 404 : 400;
      return Html.answer(status, Pages.sentence("That did not work", refusal.sentence()));
    }
  }
}
