package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;

/** The detached signature of the redirect binding (saml-bindings-2.0-os section 3.4.4.1). */
final class QuerySignature {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA");

  private QuerySignature() {}

  static void verify(FormFields fields, X509Certificate sender) throws SamlRefusal {
    var signature = fields.value("Signature");
    var named = fields.value("SigAlg");
    if (signature == null || named == null) {
      throw new SamlRefusal(
          Cause.SIGNATURE_MISSING,
          "The SAML message is not signed. Let the application sign what it sends.");
    }
    var algorithm = ALGORITHMS.get(named);
    if (algorithm == null) {
      throw new SamlRefusal(
          Cause.SIGNATURE_ALGORITHM,
          "The signature's algorithm is not accepted. Sign with RSA and SHA-256.");
    }
    if (!fits(algorithm, signed(fields), signature, sender)) {
      throw EnvelopedSignature.wrong();
    }
  }

  /** The fields in the order of the specification, encoded as they came. */
  private static String signed(FormFields fields) {
    var text = new StringBuilder();
    for (var name : new String[] {"SAMLRequest", "SAMLResponse", "RelayState", "SigAlg"}) {
      var raw = fields.raw(name);
      if (raw != null) {
        text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(raw);
      }
    }
    return text.toString();
  }

  private static boolean fits(
      String algorithm, String signed, String signature, X509Certificate sender) {
    try {
      var check = Signature.getInstance(algorithm);
      check.initVerify(sender.getPublicKey());
      check.update(signed.getBytes(StandardCharsets.US_ASCII));
      return check.verify(Base64.getMimeDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // not base64, or not as long as the key's signatures are
    }
  }
}
