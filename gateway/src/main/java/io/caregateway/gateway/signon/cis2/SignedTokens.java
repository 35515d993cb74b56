package io.caregateway.gateway.signon.cis2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Believes a token's claims only once its signature by CIS2 was checked. */
final class SignedTokens {

  private static final int LONGEST = 16_384;

  private final Providers providers;
  private final Set<JWSAlgorithm> algorithms;

  SignedTokens(Providers providers, List<String> algorithms) {
    this.providers = providers;
    this.algorithms =
        algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws Cis2Refused UNREADABLE, UNSIGNED, WRONG_SIGNATURE
   * @throws io.caregateway.routes.signon.spine.SpineRefused when CIS2's keys are not to be had
   */
  JWTClaimsSet claims(String token) {
    JWT parsed = parsed(token);
    if (!(parsed instanceof SignedJWT)) {
      throw new Cis2Refused(Cis2Refusal.UNSIGNED);
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, providers.keys()));
    // the claims are for whoever asked to judge: each refusal has a cause of its own
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    try {
      return processor.process(parsed, null);
    } catch (BadJOSEException | JOSEException e) {
      throw new Cis2Refused(Cis2Refusal.WRONG_SIGNATURE);
    }
  }

  private static JWT parsed(String token) {
    try {
      if (token.length() <= LONGEST) {
        return JWTParser.parse(token);
      }
    } catch (ParseException e) {
      // told below: the message would quote the token
    }
    throw new Cis2Refused(Cis2Refusal.UNREADABLE);
  }
}
