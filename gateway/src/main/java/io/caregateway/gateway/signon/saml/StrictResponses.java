package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.saml.xml.AllowedAlgorithms;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.StatusCode;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.saml2.core.Saml2ResponseValidatorResult;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseValidator;

/**
 * What a Response must be beyond Spring Security's own rules: signed by allowed algorithms, with
 * one assertion and a Destination. Runs after a signature of the Response was checked.
 */
final class StrictResponses implements Converter<ResponseToken, Saml2ResponseValidatorResult> {

  private final Converter<ResponseToken, Saml2ResponseValidatorResult> usual =
      ResponseValidator.withDefaults();
  private final Predicate<String> requiresEncryption;

  /**
   * @param requiresEncryption whether the practice of that ODS code requires it
   */
  StrictResponses(Predicate<String> requiresEncryption) {
    this.requiresEncryption = requiresEncryption;
  }

  @Override
  public Saml2ResponseValidatorResult convert(ResponseToken token) {
    Response response = token.getResponse();
    List<SignableSAMLObject> signed =
        Stream.concat(Stream.of(response), response.getAssertions().stream())
            .filter(SignableSAMLObject::isSigned)
            .toList();
    if (!signed.stream().allMatch(AllowedAlgorithms::in)) {
      return refused(SamlRefusal.WEAK_ALGORITHM);
    }
    if (!isSuccess(response)) {
      return refused(SamlRefusal.STATUS_NOT_SUCCESS);
    }
    if (signed.isEmpty() && response.getEncryptedAssertions().isEmpty()) {
      return refused(SamlRefusal.NO_SIGNATURE);
    }
    if (response.getAssertions().size() != 1) {
      return refused(SamlRefusal.NOT_ONE_ASSERTION);
    }
    if (response.getEncryptedAssertions().isEmpty()
        && requiresEncryption.test(
            token.getToken().getRelyingPartyRegistration().getRegistrationId())) {
      return refused(SamlRefusal.NOT_ENCRYPTED);
    }
    if (response.getDestination() == null || response.getDestination().isBlank()) {
      // saml-bindings-2.0-os, 3.5.5.2: a signed message says where it is meant to go
      return refused(SamlRefusal.WRONG_DESTINATION);
    }
    return usual.convert(token);
  }

  private static boolean isSuccess(Response response) {
    return response.getStatus() != null
        && response.getStatus().getStatusCode() != null
        && StatusCode.SUCCESS.equals(response.getStatus().getStatusCode().getValue());
  }

  private static Saml2ResponseValidatorResult refused(SamlRefusal refusal) {
    return Saml2ResponseValidatorResult.failure(refusal.error());
  }
}
