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
import org.jspecify.annotations.Nullable;

/** The algorithm of RFC 5280, 6.1, with 6.3 where there are lists, as Bouncy Castle runs it. */
record Pkix(PolicyInputs policy, Instant at) {

  Pkix anyPolicy() {
    return new Pkix(PolicyInputs.ANY, at);
  }

  /**
   * Whether the path holds.
   *
   * @param lists CRLs that must clear each certificate; null to leave revocation for later
   * @param others certificates by which a list's signer may be found
   */
  boolean holds(
      TrustedPath path, @Nullable List<X509CRL> lists, Collection<X509Certificate> others) {
    try {
      var factory = CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER);
      CertPathValidator.getInstance("PKIX", BouncyCastle.PROVIDER)
          .validate(factory.generateCertPath(path.certificates()), parameters(path, lists, others));
      return true;
    } catch (CertPathValidatorException refused) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle validates no certification paths.", e);
    } catch (RuntimeException unforeseen) {
      // what the validator stumbles over was made by a stranger
      return false;
    }
  }

  private PKIXParameters parameters(
      TrustedPath path, @Nullable List<X509CRL> lists, Collection<X509Certificate> others)
      throws GeneralSecurityException {
    var parameters = new PKIXParameters(Set.of(new TrustAnchor(path.anchor(), null)));
    parameters.setDate(Date.from(at));
    parameters.setInitialPolicies(policy.initialPolicies());
    parameters.setExplicitPolicyRequired(policy.explicitPolicy());
    parameters.setPolicyMappingInhibited(policy.inhibitMapping());
    parameters.setAnyPolicyInhibited(policy.inhibitAnyPolicy());
    parameters.setRevocationEnabled(lists != null);
    Collection<Object> store = new ArrayList<>(others);
    if (lists != null) {
      store.addAll(lists);
    }
    parameters.addCertStore(
        CertStore.getInstance(
            "Collection", new CollectionCertStoreParameters(store), BouncyCastle.PROVIDER));
    return parameters;
  }
}
