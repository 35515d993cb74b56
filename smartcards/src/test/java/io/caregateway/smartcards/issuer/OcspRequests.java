package io.caregateway.smartcards.issuer;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** OCSP requests about an authority's certificates. */
final class OcspRequests {

  private final X509Certificate authority;

  OcspRequests(X509Certificate authority) {
    this.authority = authority;
  }

  byte[] about(X509Certificate... certificates) throws Exception {
    return asking(certificates).build().getEncoded();
  }

  byte[] withNonce(byte[] nonce, X509Certificate certificate) throws Exception {
    return with(
        OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce), certificate);
  }

  byte[] withCriticalExtension(X509Certificate certificate) throws Exception {
    return with(
        new ASN1ObjectIdentifier("1.2.3.4.5"), true, new DEROctetString(new byte[1]), certificate);
  }

  private byte[] with(
      ASN1ObjectIdentifier oid, boolean critical, DEROctetString value, X509Certificate certificate)
      throws Exception {
    Extension extension = new Extension(oid, critical, value.getEncoded());
    return asking(certificate).setRequestExtensions(new Extensions(extension)).build().getEncoded();
  }

  private OCSPReqBuilder asking(X509Certificate... certificates) throws Exception {
    var builder = new OCSPReqBuilder();
    var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
    for (X509Certificate certificate : certificates) {
      builder.addRequest(
          new CertificateID(
              sha1, new JcaX509CertificateHolder(authority), certificate.getSerialNumber()));
    }
    return builder;
  }

  /** A certificate of the authority for another key, for OCSP signing or for nothing. */
  static X509Certificate delegate(
      SigningKey authority, PublicKey key, boolean forOcsp, Instant now) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              authority.certificate(),
              BigInteger.TEN,
              Date.from(now),
              Date.from(now.plus(Duration.ofDays(1))),
              new X500Principal("CN=responder"),
              key);
      if (forOcsp) {
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
      }
      return new JcaX509CertificateConverter().getCertificate(builder.build(authority.signer()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
