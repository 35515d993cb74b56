package io.caregateway.gateway.signon.saml.metadata;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.gateway.cards.EnrolledCard;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.gateway.signon.saml.SentSignOut;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SignatureAlgorithm;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import io.caregateway.stubs.spine.Spine;
import io.caregateway.stubs.spine.cis2.SpineClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class TwoGatewaysTest {

  private static final int AT_ONCE = 20;

  @RegisterExtension static final TwoGateways two = new TwoGateways();

  @BeforeAll
  static void awaitMetadata() {
    for (SignOnSite site : List.of(two.first(), two.second())) {
      await().until(() -> metadata(site).party("A81001").isPresent());
    }
  }

  @Test
  void signOnOnceWhenOneAnswerComesTwentyTimesAtOnceToBoth() throws Exception {
    String xml =
        two.first().browser().answer("B82002", Staff.OTHER_MANAGER).inResponseTo(null).xml();
    long before = signOns();
    List<Callable<String>> posts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Browser browser = (i % 2 == 0 ? two.first() : two.second()).browser();
      posts.add(() -> browser.sendAnswer("B82002", xml).location());
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<String> led = new ArrayList<>();
    try {
      for (Future<String> post : threads.invokeAll(posts)) {
        led.add(post.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(led).containsOnlyOnce("/");
    assertThat(led.stream().filter("/sign-on?refused=start-here"::equals)).hasSize(AT_ONCE - 1);
    assertThat(signOns() - before).isEqualTo(1);
  }

  @Test
  void endASessionOfEachOtherWhenTheProviderSaysSo() throws Exception {
    Browser browser = two.first().browser();
    SamlAnswer answer = browser.answer("B82002", Staff.OTHER_MANAGER);
    browser.sendAnswer("B82002", answer.xml());
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);

    String xml =
        new SentSignOut(two.second(), "B82002", Staff.OTHER_MANAGER, answer.sessionIndex()).xml();
    SentSignOut.send(two.second().browser(), xml);
    await().until(() -> browser.open(WhoAmI.PEOPLE).location().startsWith("/sign-on"));
    SentSignOut.send(two.first().browser(), xml);
    assertThat(two.first().lastRecord(B).reason()).isEqualTo("REPLAYED");
  }

  @Test
  void refuseACardThatTheOtherRevokedAndEndItsSessions() throws Exception {
    EnrolledCard card = EnrolledCard.at(two.first(), B);
    Browser person = two.second().browser();
    assertThat(card.signOn(person).location()).isEqualTo("/no-rights");

    Browser officer = two.first().browser();
    officer.sendAnswer(
        "B82002",
        officer
            .answer("B82002", Staff.OTHER_MANAGER)
            .attribute("uid", "555000200088")
            .attribute("role", "ra-officer")
            .xml());
    String address = "/cards/" + card.id();
    officer.post(
        address + "/revoke",
        Map.of("_csrf", officer.open(address).field("_csrf"), "reason", "Left the practice"));

    assertThat(person.open("/my-card").location()).isEqualTo("/sign-on?ended=elsewhere");
    card.forgetCodes();
    assertThat(card.signOn(two.second().browser()).status()).isEqualTo(400);
    assertThat(two.second().records(B)).last().extracting("act").isEqualTo(Act.SESSION_ENDED);
  }

  @Test
  void endASessionOfEachOtherWhenCis2SaysSo() throws Exception {
    Spine spine = two.first().spine();
    spine.client(cis2Client());
    Browser browser = two.second().browser();
    String back = browser.askCis2("Tom Reed").location();
    browser.open(back.replace(two.second().base(), two.second().origin()));
    assertThat(browser.open("/sessions").status()).isEqualTo(200);

    assertThat(spine.backChannelLogout().of(Staff.RECEPTIONIST)).containsOnly(200);
    await().until(() -> browser.open("/sessions").location().startsWith("/sign-on"));
    AuditRecord record = two.second().lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SESSION_ENDED);
    assertThat(record.actor().id()).isEqualTo("cis2");
  }

  /** People reach either by one name; logout tokens come to the first. */
  private static SpineClient cis2Client() throws Exception {
    DevelopmentPki pki = two.first().gateway().pki();
    SpineClient named = SpineClient.gatewayAt(two.first().base());
    return new SpineClient(
        named.id(),
        SigningKeys.certificate(pki.file("oauth/cis2.pem")).getPublicKey(),
        named.redirectUris(),
        named.afterSignOut(),
        SpineClient.gatewayAt(two.first().origin()).backChannelLogout(),
        pki.clientTls());
  }

  @Test
  void refusesAnAssertionThatIsNotEncryptedWhereThatIsRequired() throws Exception {
    Browser browser = two.first().browser();
    String readable = browser.answer("A81001", Staff.MANAGER).xml();
    assertThat(browser.sendAnswer("A81001", readable).location())
        .isEqualTo("/sign-on?refused=untrusted");
    assertThat(two.first().lastRecord(A).reason()).isEqualTo("NOT_ENCRYPTED");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void tellOfBothOwnKeysSignWithTheFirstAndOpenWithEither() throws Exception {
    X509Certificate old =
        SigningKeys.certificate(two.first().gateway().pki().file("saml/gateway.pem"));
    X509Certificate next = two.next().certificate();
    assertRolls(two.first(), old, next);
    assertRolls(two.second(), next, old);
  }

  @Test
  void tellPeopleThatSignOnDoesNotWorkWhileTheMetadataIsMissing() throws Exception {
    Browser browser = two.first().browser();
    assertThat(browser.open("/saml2/authenticate/C83003").location())
        .isEqualTo("/sign-on?refused=ask");
    assertThat(browser.open("/sign-on?refused=ask").html().text())
        .contains("We could not sign you on just now");
    // the provider is told of the gateway all the same: one of the two must come first
    assertThat(browser.open("/saml2/metadata/C83003").response().body())
        .contains("https://gateway.test/login/saml2/sso/C83003");
  }

  @Test
  void sendPeopleByASignedFormWhereTheProviderTakesPostAlone() throws Exception {
    Browser.Page page = two.first().browser().open("/saml2/authenticate/D84004");
    assertThat(page.html().expectFirst("form").attr("action"))
        .isEqualTo("https://idp.example/d84004/sso");
    String asked =
        new String(Base64.getDecoder().decode(page.field("SAMLRequest")), StandardCharsets.UTF_8);
    assertThat(asked).contains("SignatureValue", "xmldsig-more#rsa-sha256");
    String nonce = page.html().expectFirst("script").attr("nonce");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self' 'nonce-" + nonce + "';")
        .containsPattern("form-action 'self'.* https://idp.example");
  }

  @Test
  void keepTheMetadataForARestartSealed() {
    assertThat(two.first().gateway().bean(KeptMetadata.class).find("A81001"))
        .hasValueSatisfying(
            kept ->
                assertThat(new String(kept.xml(), StandardCharsets.UTF_8))
                    .contains("EntityDescriptor"));
    assertThat(
            two.first()
                .gateway()
                .owner()
                .sql("select count(*) from gateway.saml_metadata where content like ?")
                .param("%Descriptor%".getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static void assertRolls(SignOnSite site, X509Certificate signs, X509Certificate other)
      throws Exception {
    Browser browser = site.browser();
    String metadata = browser.open("/saml2/metadata/A81001").response().body();
    assertThat(metadata).containsOnlyOnce("AuthnRequestsSigned");
    assertThat(metadata.split("<[a-z0-9]+:KeyDescriptor", -1)).hasSize(1 + 4);

    site.idp()
        .use(
            site.idp().settings().with(site.idp().settings().serviceProvider().signingWith(signs)));
    String asked = browser.open("/saml2/authenticate/A81001").location();
    assertThat(browser.open(asked).html().text()).contains("Priya Shah");

    for (X509Certificate reader : List.of(signs, other)) {
      SamlAnswer answer = browser.answer("A81001", Staff.MANAGER).encryptedFor(reader);
      assertThat(browser.sendAnswer("A81001", answer.xml()).location()).isEqualTo("/");
    }
  }

  @Test
  void followTheProvidersChangeOfItsKey() throws Exception {
    SigningKey old = two.first().idp().settings().keys().of("A81001");
    SigningKey next = SigningKeys.generate("idp-next");
    assertThat(signOn(old)).isEqualTo("/");
    assertThat(signOn(next)).isEqualTo("/sign-on?refused=untrusted");

    publish(old, next);
    assertThat(signOn(old)).isEqualTo("/");
    assertThat(signOn(next)).isEqualTo("/");

    publish(next);
    assertThat(signOn(next)).isEqualTo("/");
    assertThat(signOn(old)).isEqualTo("/sign-on?refused=untrusted");
    assertThat(two.first().lastRecord(A).reason()).isEqualTo("WRONG_SIGNATURE");
    publish(old);
  }

  private static String signOn(SigningKey key) throws Exception {
    Browser browser = two.first().browser();
    SamlAnswer answer =
        browser
            .answer("A81001", Staff.MANAGER)
            .signedWith(key, SignatureAlgorithm.RSA_SHA256)
            .encryptedFor(two.next().certificate());
    return browser.sendAnswer("A81001", answer.xml()).location();
  }

  private static void publish(SigningKey... keys) {
    two.first().idp().settings().keys().use("A81001", keys);
    metadata(two.first()).all().forEach(Followed::refresh);
  }

  private static MetadataRefresh metadata(SignOnSite site) {
    return site.gateway().bean(MetadataRefresh.class);
  }

  private static long signOns() {
    return two.first().records(B).stream()
        .filter(record -> record.act() == Act.SIGN_ON && record.outcome() == Outcome.DONE)
        .count();
  }
}
