package io.caregateway.stubs.idp;

import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one application that people sign on to. {@code {ods}} in a template stands for the practice.
 *
 * @param entityId template of its entity id
 * @param acsUrls templates of the addresses that answers may go to; the first is for requests that
 *     name none
 * @param sloUrl template of its single logout address, for requests and for answers
 * @param certificate with it every request must bear a signature that fits; without it signatures
 *     are not looked at
 */
public record ServiceProvider(
    String entityId, List<String> acsUrls, String sloUrl, @Nullable X509Certificate certificate) {

  public ServiceProvider {
    acsUrls = List.copyOf(acsUrls);
    if (acsUrls.isEmpty()) {
      throw new IllegalArgumentException("a service provider has at least one ACS URL");
    }
  }

  /**
   * The gateway at an origin such as {@code https://localhost:8443}, with the paths that Spring
   * Security gives it.
   */
  public static ServiceProvider gatewayAt(String origin) {
    return new ServiceProvider(
        origin + "/saml2/service-provider-metadata/{ods}",
        List.of(origin + "/login/saml2/sso/{ods}"),
        origin + "/logout/saml2/slo",
        null);
  }

  public ServiceProvider signingWith(X509Certificate itsCertificate) {
    return new ServiceProvider(entityId, acsUrls, sloUrl, itsCertificate);
  }

  public String entityIdOf(String ods) {
    return of(entityId, ods);
  }

  public String sloUrlOf(String ods) {
    return of(sloUrl, ods);
  }

  /** The address that answers go to when a request names none. */
  public String acsUrlOf(String ods) {
    return of(acsUrls.get(0), ods);
  }

  /**
   * Where the answer goes: only to an address that is configured, or anybody could have a person's
   * answer sent to them.
   *
   * @throws SamlRefusal {@code ACS_NOT_ALLOWED}
   */
  String acsUrl(String ods, @Nullable String wanted) throws SamlRefusal {
    for (var template : acsUrls) {
      var allowed = of(template, ods);
      if (wanted == null || wanted.equals(allowed)) {
        return allowed;
      }
    }
    throw new SamlRefusal(
        Cause.ACS_NOT_ALLOWED,
        "The application asks for the answer at an address that is not allowed. Allowed is "
            + String.join(" or ", acsUrls.stream().map(template -> of(template, ods)).toList())
            + "; add the other one to the stub's settings if it is right.");
  }

  /**
   * @throws SamlRefusal {@code UNKNOWN_SERVICE_PROVIDER}
   */
  void requireIssuer(String ods, String issuer) throws SamlRefusal {
    if (!issuer.equals(entityIdOf(ods))) {
      throw new SamlRefusal(
          Cause.UNKNOWN_SERVICE_PROVIDER,
          "The application that sent this is not known to this practice. Known is "
              + entityIdOf(ods)
              + ".");
    }
  }

  private static String of(String template, String ods) {
    return template.replace("{ods}", ods);
  }
}
