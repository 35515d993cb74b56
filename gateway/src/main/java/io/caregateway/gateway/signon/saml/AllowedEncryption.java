package io.caregateway.gateway.signon.saml;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.opensaml.xmlsec.encryption.support.EncryptionConstants;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The algorithms that content may be encrypted with: those whose plaintext cannot be found out by
 * trying (XML Encryption 1.1, sections 5.2.4 and 5.5.2). AES-CBC and RSA PKCS#1 1.5 are not among
 * them. SHA-1 inside of RSA-OAEP is: nothing there rests on it, and older identity providers know
 * nothing else.
 */
final class AllowedEncryption {

  static final Set<String> CONTENT =
      Set.of(
          EncryptionConstants.ALGO_ID_BLOCKCIPHER_AES128_GCM,
          EncryptionConstants.ALGO_ID_BLOCKCIPHER_AES192_GCM,
          EncryptionConstants.ALGO_ID_BLOCKCIPHER_AES256_GCM);

  private static final Set<String> KEYS =
      Set.of(
          EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP,
          EncryptionConstants.ALGO_ID_KEYTRANSPORT_RSAOAEP11);

  private static final Set<String> INSIDE_OF_OAEP =
      Set.of(
          SignatureConstants.ALGO_ID_DIGEST_SHA1,
          SignatureConstants.ALGO_ID_DIGEST_SHA256,
          SignatureConstants.ALGO_ID_DIGEST_SHA384,
          SignatureConstants.ALGO_ID_DIGEST_SHA512,
          EncryptionConstants.ALGO_ID_MGF1_SHA1,
          EncryptionConstants.ALGO_ID_MGF1_SHA256,
          EncryptionConstants.ALGO_ID_MGF1_SHA384,
          EncryptionConstants.ALGO_ID_MGF1_SHA512);

  /** A message has one assertion, one name and some attributes, for a key or two. */
  private static final int MOST = 20;

  private AllowedEncryption() {}

  /**
   * Whether everything encrypted in it uses these algorithms and brings its ciphertext along: what
   * is to be fetched from elsewhere is fetched by whoever decrypts it.
   */
  static boolean in(Element message) {
    List<Element> methods = elements(message, EncryptionConstants.XMLENC_NS, "EncryptionMethod");
    int encrypted = count(message, "EncryptedData") + count(message, "EncryptedKey");
    return encrypted <= MOST
        && methods.size() == encrypted
        && count(message, "CipherReference") == 0
        && methods.stream().allMatch(AllowedEncryption::allows);
  }

  private static boolean allows(Element method) {
    Node of = method.getParentNode();
    String algorithm = method.getAttribute("Algorithm");
    if ("EncryptedData".equals(of.getLocalName())) {
      return CONTENT.contains(algorithm);
    }
    return KEYS.contains(algorithm)
        && IntStream.range(0, method.getChildNodes().getLength())
            .mapToObj(method.getChildNodes()::item)
            .filter(Element.class::isInstance)
            .map(Element.class::cast)
            .filter(element -> element.hasAttribute("Algorithm"))
            .allMatch(element -> INSIDE_OF_OAEP.contains(element.getAttribute("Algorithm")));
  }

  private static int count(Element message, String name) {
    return message.getElementsByTagNameNS(EncryptionConstants.XMLENC_NS, name).getLength();
  }

  private static List<Element> elements(Element message, String namespace, String name) {
    NodeList found = message.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
