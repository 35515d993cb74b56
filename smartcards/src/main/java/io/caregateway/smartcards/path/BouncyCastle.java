package io.caregateway.smartcards.path;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one provider of cryptography for cards. Used as an instance and registered nowhere: what
 * other code asks of the JDK stays as it is, and no certificate comes out of the JDK's cache, which
 * hands out an object made from other bytes' equal.
 */
public final class BouncyCastle {

  public static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}
}
