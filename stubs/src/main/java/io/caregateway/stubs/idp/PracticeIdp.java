package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.idp.saml.AuthnRequest;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.IdpMetadata;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity providers of all practices, one per ODS code, each on its own key. Served by {@link
 * PracticeIdpEndpoint}; a test can also take answers straight from {@link #answer}, without a page.
 */
public final class PracticeIdp {
  /** What a link alone must not do. */
  private static final Set<String> CHANGES = Set.of("sso/choice", "sign-out");

  private final RecentlyKept<IdpSession> sessions = new RecentlyKept<>();
  private final SignOn signOn = new SignOn(this, sessions);
  private final SingleLogout singleLogout = new SingleLogout(this, sessions);
  private volatile IdpSettings settings;
  private volatile @Nullable String baseUrl;

  public PracticeIdp(IdpSettings settings) {
    this.settings = settings;
  }

  /**
   * Says at which address it is served, such as {@code http://127.0.0.1:9000}: entity ids begin
   * with it.
   */
  public void servedAt(String address) {
    baseUrl = address;
  }

  public IdpSettings settings() {
    return settings;
  }

  /**
   * Takes other settings from now on, such as a service provider whose port was not known before.
   */
  public void use(IdpSettings other) {
    settings = other;
  }

  public X509Certificate certificate(String ods) {
    return settings.keys().of(ods).certificate();
  }

  public String entityId(String ods) {
    var address = baseUrl;
    if (address == null) {
      throw new IllegalStateException("say first where the identity provider is served: servedAt");
    }
    return address + "/idp/" + ods;
  }

  public String ssoUrl(String ods) {
    return entityId(ods) + "/sso";
  }

  public String sloUrl(String ods) {
    return entityId(ods) + "/slo";
  }

  public String metadata(String ods) {
    var wantsSigned = settings.serviceProvider().certificate() != null;
    var metadata =
        new IdpMetadata(entityId(ods), ssoUrl(ods), sloUrl(ods)).wantingSigned(wantsSigned);
    settings.keys().all(ods).forEach(key -> metadata.signingWith(key.certificate()));
    return metadata.xml();
  }

  /**
   * A valid answer for this person, as the page's click sends it, at the practice's first ACS URL.
   */
  public SamlAnswer answer(AuthnRequest request, StaffMember member) {
    var ods = member.practice();
    return answer(ods, request, settings.serviceProvider().acsUrlOf(ods), member);
  }

  SamlAnswer answer(String ods, AuthnRequest request, String acsUrl, StaffMember member) {
    var answer =
        SamlAnswer.to(request, acsUrl, entityId(ods), settings.keys().of(ods), now())
            .person(member.uid(), member.attributes(settings.attributeNames()))
            .authnContext(settings.authnContext())
            .signing(settings.signsResponse(), settings.signsAssertion());
    var reader = settings.encryptsFor();
    return reader == null ? answer : answer.encryptedFor(reader);
  }

  Answer handle(IdpRequest request) throws SamlRefusal {
    var ods = request.ods();
    settings.staff().of(ods);
    if (CHANGES.contains(request.page()) && request.binding() != Binding.POST) {
      throw unknownPage(ods);
    }
    return switch (request.page()) {
      case "" -> home(ods, request.session());
      case "metadata" -> Answer.of(200, "application/samlmetadata+xml", metadata(ods));
      case "sso" -> signOn.ask(ods, request.binding().read(request.fields()));
      case "sso/choice" ->
          signOn.choose(ods, request.fields().value("request"), request.fields().value("uid"));
      case "slo" -> singleLogout.receive(ods, request.binding().read(request.fields()));
      case "sign-out" -> singleLogout.begin(ods, request.session());
      default -> throw unknownPage(ods);
    };
  }

  private static SamlRefusal unknownPage(String ods) {
    return new SamlRefusal(
        Cause.UNKNOWN_PAGE, "There is nothing at this address. Try /idp/" + ods + ".");
  }

  Instant now() {
    return settings.clock().instant();
  }

  void requireFor(@Nullable String destination, String here) throws SamlRefusal {
    if (destination != null && !destination.equals(here)) {
      throw new SamlRefusal(
          Cause.WRONG_DESTINATION,
          "The message is meant for another address. Set this one in the application: " + here);
    }
  }

  private Answer home(String ods, @Nullable String cookie) {
    var session = sessions.find(cookie);
    var member = session == null ? null : session.member();
    var here = member != null && member.practice().equals(ods);
    return Html.answer(200, Pages.home(ods, here ? member : null));
  }
}
