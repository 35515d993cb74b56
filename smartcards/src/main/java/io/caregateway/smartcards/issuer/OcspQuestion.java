package io.caregateway.smartcards.issuer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.Req;
import org.jspecify.annotations.Nullable;

/**
 * What an OCSP request asks (RFC 6960, 4.1). Its signature, if it has one, is not looked at: who
 * asks makes no difference.
 *
 * @param nonce to be echoed; null where none was sent
 */
record OcspQuestion(List<CertificateID> certificates, @Nullable Extension nonce) {

  static final int MOST_BYTES = 4 * 1024;
  private static final int MOST_CERTIFICATES = 8;

  /**
   * RFC 9654, 2.1: 1 to 128 octets; in the extension they stand in an octet string of their own.
   */
  private static final int LONGEST_NONCE = 128 + 3;

  /** It is none, or asks for more than is answered. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(@Nullable Throwable cause) {
      super("This is no OCSP request that can be answered.", cause);
    }
  }

  static OcspQuestion of(byte[] der) throws Malformed {
    if (der.length > MOST_BYTES) {
      throw new Malformed(null);
    }
    try {
      OCSPReq request = new OCSPReq(der);
      Req[] asked = request.getRequestList();
      Set<?> critical = request.getCriticalExtensionOIDs();
      if (asked.length == 0
          || asked.length > MOST_CERTIFICATES
          || !Set.of(OCSPObjectIdentifiers.id_pkix_ocsp_nonce).containsAll(critical)
          || Arrays.stream(asked).anyMatch(OcspQuestion::wantsMore)) {
        throw new Malformed(null);
      }
      return new OcspQuestion(
          Arrays.stream(asked).map(Req::getCertID).toList(),
          nonce(request, OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
    } catch (IOException | RuntimeException unreadable) {
      throw new Malformed(unreadable);
    }
  }

  private static boolean wantsMore(Req asked) {
    var extensions = asked.getSingleRequestExtensions();
    return extensions != null && extensions.hasAnyCriticalExtensions();
  }

  private static @Nullable Extension nonce(OCSPReq request, ASN1ObjectIdentifier oid)
      throws Malformed {
    Extension nonce = request.getExtension(oid);
    int bytes = nonce == null ? 1 : nonce.getExtnValue().getOctets().length;
    if (bytes < 1 || bytes > LONGEST_NONCE) {
      throw new Malformed(null);
    }
    return nonce;
  }
}
