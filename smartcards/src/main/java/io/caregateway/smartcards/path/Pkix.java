package io.caregateway.smartcards.path;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** The algorithm of RFC 5280, 6.1, with 6.3 where there are lists, as Bouncy Castle runs it. */
record Pkix(PolicyInputs policy, Instant at, Effort effort) {

  Pkix anyPolicy() {
    return new Pkix(PolicyInputs.ANY, at, effort);
  }

  /** Whether the path holds; revocation is left for later. */
  boolean holds(List<X509Certificate> path, TrustAnchor anchor) {
    return validates(path, parameters(anchor));
  }

  /**
   * Whether the path holds and the lists clear each certificate.
   *
   * @param others certificates by which a list's signer may be found
   */
  boolean holds(TrustedPath path, List<X509CRL> lists, Collection<X509Certificate> others) {
    PKIXParameters parameters = parameters(new TrustAnchor(path.anchor(), null));
    Collection<Object> store = new ArrayList<>(others);
    store.addAll(lists);
    parameters.setRevocationEnabled(true);
    try {
      parameters.addCertStore(
          CertStore.getInstance(
              "Collection", new CollectionCertStoreParameters(store), BouncyCastle.PROVIDER));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle keeps no certificates.", e);
    }
    return validates(path.certificates(), parameters);
  }

  private PKIXParameters parameters(TrustAnchor anchor) {
    try {
      var parameters = new PKIXParameters(Set.of(anchor));
      parameters.setDate(Date.from(at));
      parameters.setInitialPolicies(policy.initialPolicies());
      parameters.setExplicitPolicyRequired(policy.explicitPolicy());
      parameters.setPolicyMappingInhibited(policy.inhibitMapping());
      parameters.setAnyPolicyInhibited(policy.inhibitAnyPolicy());
      parameters.setRevocationEnabled(false);
      parameters.addCertPathChecker(effort);
      return parameters;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An anchor cannot be one.", e);
    }
  }

  private boolean validates(List<X509Certificate> path, PKIXParameters parameters) {
    try {
      var factory = CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER);
      CertPathValidator.getInstance("PKIX", BouncyCastle.PROVIDER)
          .validate(factory.generateCertPath(path), parameters);
      return true;
    } catch (CertPathValidatorException refused) {
      effort.requireMore();
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle validates no certification paths.", e);
    } catch (RuntimeException unforeseen) {
      // what the validator stumbles over was made by a stranger
      return false;
    }
  }
}
