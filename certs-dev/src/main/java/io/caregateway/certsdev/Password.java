package io.caregateway.certsdev;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The one password of a folder's PKCS#12 files: made once, kept in {@code password.txt}. */
final class Password {
  static final String FILE = "password.txt";

  private static final int BYTES = 24;

  private Password() {}

  static String keepOrMake(Folder folder) {
    var held =
        folder
            .read(FILE)
            .map(content -> new String(content, StandardCharsets.UTF_8).strip())
            .filter(text -> !text.isEmpty());
    if (held.isPresent()) {
      folder.keepPrivate(FILE);
      return held.get();
    }
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    folder.writePrivate(FILE, made.getBytes(StandardCharsets.UTF_8));
    return made;
  }
}
