package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of every page: one style sheet and one script, both inline and both named by hash in
 * the policy.
 */
public final class Html {
  private static final String STYLE = resource("page.css");
  private static final String SUBMIT = "document.forms[0].submit()";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(hash(STYLE), hash(SUBMIT));

  private Html() {}

  public static Answer answer(int status, String page) {
    return Answer.of(status, "text/html; charset=utf-8", page)
        .with("Cache-Control", "no-store")
        .with("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .with("X-Content-Type-Options", "nosniff");
  }

  /** Text for an element or a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String page(String title, String main) {
    return page("Practice sign-on", title, main);
  }

  /**
   * @param service whose page it is, as the head of the page says
   * @param main HTML
   */
  public static String page(String service, String title, String main) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s - %s (test)</title>
        <style>%s</style>
        </head>
        <body>
        <header><p>%s <span>A stub for tests: no password is asked, and nobody here is real.</span></p></header>
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escape(title), escape(service), STYLE, escape(service), escape(title), main);
  }

  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(escape(name), escape(value));
  }

  /** Sends the page's form off at once; where scripts are off, its button does. */
  static String submitScript() {
    return "<script>" + SUBMIT + "</script>";
  }

  private static String resource(String name) {
    try (var in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private static String hash(String inline) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
