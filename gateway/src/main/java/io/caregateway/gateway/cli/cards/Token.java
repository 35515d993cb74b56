package io.caregateway.gateway.cli.cards;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card in its reader, unlocked, by way of the JDK's SunPKCS11. */
final class Token {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final Provider provider;
  private final KeyStore store;

  private Token(Provider provider, KeyStore store) {
    this.provider = provider;
    this.store = store;
  }

  /**
   * @throws Stopped when the library is none, no card is there, or the PIN is wrong
   */
  static Token open(Path library, @Nullable Long slot, char[] pin) {
    try {
      Provider provider = provider(library, slot);
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return new Token(provider, store);
    } catch (ProviderException | GeneralSecurityException e) {
      throw Stopped.failed(
          "No card answers: put it into the reader, and check --pkcs11 and --slot.", e);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? Stopped.failed(
              "The card does not take this PIN: check it, as a card locks after a few wrong ones.",
              e)
          : Stopped.failed("The card cannot be read: take it out and put it in again.", e);
    } finally {
      Arrays.fill(pin, ' ');
    }
  }

  private static Provider provider(Path library, @Nullable Long slot) {
    Provider general = Security.getProvider("SunPKCS11");
    if (general == null) {
      throw Stopped.failed(
          "This Java cannot use cards: run it with a JDK that has the module jdk.crypto.cryptoki.",
          null);
    }
    String which = slot == null ? "slotListIndex = 0" : "slot = " + slot;
    return general.configure("--name = card%nlibrary = \"%s\"%n%s%n".formatted(library, which));
  }

  /** The key to sign on with: one for authentication before any other. */
  TokenKey key() {
    try {
      List<TokenKey> keys =
          Collections.list(store.aliases()).stream()
              .map(this::key)
              .flatMap(Optional::stream)
              .toList();
      return keys.stream()
          .filter(key -> isForSigningOn(key.certificate()))
          .findFirst()
          .or(() -> keys.stream().findFirst())
          .orElseThrow(
              () -> Stopped.failed("The card holds no key with a certificate: use another.", null));
    } catch (GeneralSecurityException e) {
      throw Stopped.failed("The card cannot be read: take it out and put it in again.", e);
    }
  }

  private Optional<TokenKey> key(String alias) {
    try {
      Certificate[] chain = store.getCertificateChain(alias);
      return store.getKey(alias, null) instanceof PrivateKey key && chain != null
          ? Optional.of(
              new TokenKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList()))
          : Optional.empty();
    } catch (GeneralSecurityException unusable) {
      return Optional.empty();
    }
  }

  private static boolean isForSigningOn(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage == null || (usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]);
  }

  /** Has the card sign. */
  byte[] sign(TokenKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(key.javaAlgorithm(), provider);
      signature.initSign(key.key());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException | ProviderException e) {
      throw Stopped.failed("The card does not sign: take it out and put it in again.", e);
    }
  }

  /** Puts a key into the card. */
  void store(String name, PrivateKey key, List<X509Certificate> chain) {
    try {
      store.setKeyEntry(name, key, null, chain.toArray(X509Certificate[]::new));
    } catch (GeneralSecurityException | ProviderException e) {
      throw Stopped.failed("The card does not take the key: it may be full or read-only.", e);
    }
  }
}
