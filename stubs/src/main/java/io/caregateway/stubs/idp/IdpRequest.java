package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.FormFields;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request under {@code /idp/{ods}}.
 *
 * @param page what follows the ODS code; empty for the home page
 * @param binding by which a message may have come with it
 * @param fields of the query or of the form
 * @param session what the browser's cookie says
 */
record IdpRequest(
    String ods, String page, Binding binding, FormFields fields, @Nullable String session) {
  private static final String COOKIE = "practice-idp";
  private static final Pattern SENT = Pattern.compile("(?:^|; *)" + COOKIE + "=([^;]*)");
  private static final Pattern PATH = Pattern.compile("/idp/([A-Za-z0-9]+)/?(.*)");

  static IdpRequest of(Call call) throws SamlRefusal {
    var path = PATH.matcher(call.path());
    if (!path.matches()) {
      throw new SamlRefusal(
          Cause.UNKNOWN_PAGE, "There is nothing at this address. Try /idp/ and an ODS code.");
    }
    var post = call.method().equals("POST");
    var cookies = call.header("Cookie");
    var cookie = SENT.matcher(cookies == null ? "" : cookies);
    return new IdpRequest(
        path.group(1),
        path.group(2),
        post ? Binding.POST : Binding.REDIRECT,
        FormFields.parse(post ? call.body() : call.rawQuery()),
        cookie.find() ? cookie.group(1) : null);
  }

  /** The value of a Set-Cookie header. */
  static String cookie(String ods, String session) {
    return COOKIE + "=" + session + "; Path=/idp/" + ods + "; HttpOnly; SameSite=Lax";
  }
}
