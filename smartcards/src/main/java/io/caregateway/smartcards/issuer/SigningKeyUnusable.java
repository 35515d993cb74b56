package io.caregateway.smartcards.issuer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A PKCS#12 file does not give the key that it is named for. */
public final class SigningKeyUnusable extends RuntimeException {

  private static final long serialVersionUID = 1;

  SigningKeyUnusable(Path file, @Nullable Throwable cause) {
    super(
        "The file "
            + file
            + " gives no key: name a PKCS#12 file with one private key and its certificates, that"
            + " this user may read, and its password.",
        cause);
  }
}
