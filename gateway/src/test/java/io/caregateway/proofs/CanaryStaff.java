package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.gateway.cards.AuthenticatorApp;
import io.caregateway.gateway.signon.Browser.Page;
import io.caregateway.gateway.signon.PlainBrowser;
import io.caregateway.stubs.StubServer;
import io.caregateway.stubs.idp.IdpSettings;
import io.caregateway.stubs.idp.PracticeIdp;
import io.caregateway.stubs.idp.PracticeIdpEndpoint;
import io.caregateway.stubs.idp.ServiceProvider;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Staff at the pages of a packaged gateway, who would be known again wherever they turned up. */
final class CanaryStaff implements AutoCloseable {

  static final String PASSCODE = "83915274";
  static final String HOLDER = "Vwkcanaryperch";
  static final String MAIL = "canarynest@densham.example";
  private static final String OFFICER = "Grace Lindt";

  private static final String TOM = "555000100022";
  private static final Pattern MAILED = Pattern.compile("[0-9]{4} [0-9]{4}");

  private final DevelopmentPki pki;
  private final PracticeIdp idp;
  private final StubServer server;
  private String origin = "";

  /** With an identity provider of theirs. */
  CanaryStaff(DevelopmentPki pki) throws IOException {
    this.pki = pki;
    this.idp = new PracticeIdp(IdpSettings.demo(pki.folder()));
    this.server = new StubServer(0, List.of(new PracticeIdpEndpoint(idp)), List.of()).start();
    idp.servedAt(server.baseUrl());
  }

  /** Where the identity provider is. */
  String provider() {
    return idp.entityId("A81001");
  }

  /**
   * @param gateway its origin
   */
  void goTo(String gateway) throws IOException {
    this.origin = gateway;
    IdpSettings settings = idp.settings();
    idp.use(
        settings.with(
            ServiceProvider.gatewayAt(gateway)
                .signingWith(SigningKeys.certificate(pki.file("saml/gateway.pem")))));
  }

  @Override
  public void close() {
    server.close();
  }

  /** What must be found nowhere but, the passcode apart, in a letter to the card's holder. */
  static List<String> canaries() {
    return List.of(PASSCODE, HOLDER, MAIL, OFFICER);
  }

  /** A note that names the patient, and the file of everything, put together and not fetched. */
  void giveACopy(UUID patient) throws IOException, InterruptedException {
    PlainBrowser officer = signOn(OFFICER);
    String privacy = "/privacy/patients/" + patient;
    Page noted =
        officer.press(
            officer.open(privacy + "/note"),
            "Add the note",
            Map.of("note", "Not " + CanaryPractice.FAMILY + ", says the patient."));
    assertThat(noted.location()).contains(privacy);
    Page asked = officer.press(officer.open(privacy), "Put the file together");
    await().until(() -> officer.open(asked.location()).html().text().contains("The file is ready"));
    // an address that somebody made up
    assertThat(officer.open("/" + CanaryPractice.FAMILY).status()).isEqualTo(404);
  }

  /** A virtual card from its request to the first sign-on by it, and a wrong passcode. */
  void takeACard(Path letters) throws IOException, InterruptedException {
    signOn("Tom Reed");
    PlainBrowser sponsor = signOn("Priya Shah");
    Map<String, String> wanted =
        Map.of("uid", TOM, "given", "Tom", "family", HOLDER, "email", MAIL);
    sponsor.press(sponsor.open("/cards/new"), "Request the card", wanted);
    PlainBrowser authority = signOn("Rosa Quinn");
    Page queue = authority.open("/cards");
    String card = queue.html().expectFirst("main a:contains(" + HOLDER + ")").attr("href");
    Page approved = authority.press(authority.open(card), "Approve");
    String picture = approved.html().expectFirst("#picture-code").text();

    PlainBrowser holder = new PlainBrowser(origin, pki.clientTls());
    Page codes = holder.open("/sign-on/enrol");
    await().until(() -> mailed(letters) != null);
    Map<String, String> both =
        Map.of("picture", picture, "mailed", Objects.requireNonNull(mailed(letters)));
    Page app = holder.open(holder.press(codes, "Continue", both).location());
    AuthenticatorApp shows = new AuthenticatorApp(app.html().expectFirst("#secret").text());
    holder.press(
        app, "Finish", Map.of("app-code", shows.shows(0), "passcode", PASSCODE, "again", PASSCODE));
    Page signedOn = withCard(holder, PASSCODE, shows.shows(1));
    assertThat(signedOn.status()).isEqualTo(302);
    withCard(holder, PASSCODE + "1", "000000");
  }

  private static Page withCard(PlainBrowser browser, String passcode, String code)
      throws IOException, InterruptedException {
    return browser.press(
        browser.open("/sign-on/card"),
        "Sign on",
        Map.of("practice", "A81001", "uid", TOM, "passcode", passcode, "app-code", code));
  }

  private PlainBrowser signOn(String name) throws IOException, InterruptedException {
    PlainBrowser browser = new PlainBrowser(origin, pki.clientTls());
    Page people = browser.open(browser.open("/saml2/authenticate/A81001").location());
    Page answer = browser.press(people, name);
    Page in = browser.press(answer, "Continue");
    if (in.status() == 200) {
      in = browser.press(in, "Carry on");
    }
    assertThat(in.status()).as(name + " signs on").isEqualTo(302);
    return browser;
  }

  private static @Nullable String mailed(Path letters) throws IOException {
    if (!Files.isDirectory(letters)) {
      return null;
    }
    try (Stream<Path> files = Files.list(letters)) {
      for (Path file : files.toList()) {
        Matcher code = MAILED.matcher(Files.readString(file));
        if (code.find()) {
          return code.group();
        }
      }
    }
    return null;
  }
}
