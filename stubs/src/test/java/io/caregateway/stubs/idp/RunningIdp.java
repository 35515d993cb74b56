package io.caregateway.stubs.idp;

import io.caregateway.stubs.StubServer;
import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SentByProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The identity provider on a stub server of its own, for each test anew. */
final class RunningIdp implements BeforeEachCallback, AfterEachCallback {
  private static final IdpKeys KEYS = IdpKeys.generated();

  final PracticeIdp idp = new PracticeIdp(IdpSettings.demo(KEYS));
  private @Nullable StubServer server;

  @Override
  public void beforeEach(ExtensionContext context) {
    server =
        new StubServer(
                0, List.of(new PracticeIdpEndpoint(idp), new EchoingApplication()), List.of())
            .start();
    idp.use(IdpSettings.demo(KEYS));
    idp.servedAt(server.baseUrl());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
  }

  String url(String page) {
    return idp.entityId("A81001") + page;
  }

  /** From now on the service provider must sign with {@link Sample#KEY}. */
  void wantSignatures() {
    var settings = idp.settings();
    var provider = settings.serviceProvider().signingWith(Sample.KEY.certificate());
    idp.use(settings.with(provider));
  }

  /** Serves an application that shows what it was sent, and gives its address. */
  String application() {
    var address = Objects.requireNonNull(server).baseUrl() + EchoingApplication.PATH;
    var provider =
        new ServiceProvider(
            address + "/metadata/{ods}", List.of(address + "/acs"), address + "/slo", null);
    idp.use(idp.settings().with(provider));
    return address;
  }

  Browser.Page askToSignOn(Browser browser) throws Exception {
    return browser.open(url("/sso?") + SentByProvider.query("SAMLRequest", request("")));
  }

  /** Signs Priya Shah on and gives the page that carries the answer. */
  Browser.Page signOn(Browser browser) throws Exception {
    return browser.press(askToSignOn(browser), "Priya Shah");
  }

  static String request(String more) {
    return SentByProvider.authnRequest(Sample.PROVIDER, more);
  }
}
