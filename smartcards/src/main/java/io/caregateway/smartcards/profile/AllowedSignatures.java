package io.caregateway.smartcards.profile;

import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The signature algorithms that count: RSA (RFC 8017) and ECDSA with SHA-256, SHA-384 or SHA-512.
 * Whatever is not named here, SHA-1 first of all, does not.
 */
public final class AllowedSignatures {

  private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;
  private static final ASN1ObjectIdentifier SHA384 = NISTObjectIdentifiers.id_sha384;
  private static final ASN1ObjectIdentifier SHA512 = NISTObjectIdentifiers.id_sha512;
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA =
      Map.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption, SHA256,
          PKCSObjectIdentifiers.sha384WithRSAEncryption, SHA384,
          PKCSObjectIdentifiers.sha512WithRSAEncryption, SHA512);
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> ECDSA =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384, SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512, SHA512);
  private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(SHA256, SHA384, SHA512);
  private static final int SALT_AT_LEAST = 32;

  private AllowedSignatures() {}

  public static boolean allows(AlgorithmIdentifier signature) {
    return digestOf(signature) != null;
  }

  /** Whether this is one of the digests, alone. */
  public static boolean allowsDigest(AlgorithmIdentifier digest) {
    return DIGESTS.contains(digest.getAlgorithm()) && nothingOrNull(digest.getParameters());
  }

  /** The digest that an allowed signature algorithm uses; null if it is not allowed. */
  public static @Nullable ASN1ObjectIdentifier digestOf(AlgorithmIdentifier signature) {
    ASN1ObjectIdentifier algorithm = signature.getAlgorithm();
    ASN1Encodable parameters = signature.getParameters();
    if (algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return digestOfPss(parameters);
    }
    if (RSA.containsKey(algorithm)) {
      return nothingOrNull(parameters) ? RSA.get(algorithm) : null;
    }
    // RFC 5758, 3.2
    return parameters == null ? ECDSA.get(algorithm) : null;
  }

  /** RFC 4055, 3.1: without parameters it would be SHA-1; one digest for all, and enough salt. */
  private static @Nullable ASN1ObjectIdentifier digestOfPss(@Nullable ASN1Encodable parameters) {
    if (parameters == null) {
      return null;
    }
    try {
      RSASSAPSSparams pss = RSASSAPSSparams.getInstance(parameters);
      AlgorithmIdentifier mask = pss.getMaskGenAlgorithm();
      boolean allowed =
          allowsDigest(pss.getHashAlgorithm())
              && mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
              && AlgorithmIdentifier.getInstance(mask.getParameters())
                  .getAlgorithm()
                  .equals(pss.getHashAlgorithm().getAlgorithm())
              && pss.getSaltLength().intValueExact() >= SALT_AT_LEAST
              && pss.getTrailerField().equals(RSASSAPSSparams.DEFAULT_TRAILER_FIELD.getValue());
      return allowed ? pss.getHashAlgorithm().getAlgorithm() : null;
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      return null;
    }
  }

  private static boolean nothingOrNull(@Nullable ASN1Encodable parameters) {
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }
}
