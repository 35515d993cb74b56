package io.caregateway.smartcards.revocation;

import io.caregateway.smartcards.path.BouncyCastle;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** A question to a responder about one certificate (RFC 6960, 4.1). */
final class OcspQuery {

  /** The most that RFC 8954, 2.1 allows. */
  private static final int NONCE_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** SHA-1 names an issuer here and proves nothing; it is what every responder knows. */
  private static final Set<ASN1ObjectIdentifier> NAMING =
      Set.of(OIWObjectIdentifiers.idSHA1, NISTObjectIdentifiers.id_sha256);

  private final BigInteger serial;
  private final X509CertificateHolder issuer;
  private final DigestCalculatorProvider digests;
  private final byte @Nullable [] nonce;

  OcspQuery(X509Certificate certificate, X509Certificate issuer, boolean withNonce) {
    try {
      this.serial = certificate.getSerialNumber();
      this.issuer = new JcaX509CertificateHolder(issuer);
      this.digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(BouncyCastle.PROVIDER).build();
      this.nonce = withNonce ? nonce() : null;
    } catch (CertificateEncodingException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("No OCSP request can be made.", e);
    }
  }

  byte[] der() {
    try {
      var builder =
          new OCSPReqBuilder()
              .addRequest(new CertificateID(digests.get(CertificateID.HASH_SHA1), issuer, serial));
      if (nonce != null) {
        builder.setRequestExtensions(
            new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce)));
      }
      return builder.build().getEncoded();
    } catch (OCSPException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("No OCSP request can be made.", e);
    }
  }

  boolean isAbout(CertificateID id) throws OCSPException {
    return NAMING.contains(id.getHashAlgOID())
        && id.getSerialNumber().equals(serial)
        && id.matchesIssuer(issuer, digests);
  }

  /** Whether the answer repeats the nonce. One that was never sent must not come back either. */
  boolean isAnsweredBy(@Nullable Extension answered) {
    return nonce == null
        ? answered == null
        : answered != null && MessageDigest.isEqual(nonce, answered.getExtnValue().getOctets());
  }

  DigestCalculatorProvider digests() {
    return digests;
  }

  private static byte[] nonce() throws IOException {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    return new DEROctetString(random).getEncoded();
  }
}
