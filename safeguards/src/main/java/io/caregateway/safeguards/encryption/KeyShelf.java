package io.caregateway.safeguards.encryption;

import java.util.List;
import java.util.Set;

/** Where key-encryption keys lie: a keystore file, or a token. */
interface KeyShelf {

  /** All of them, the newest first; the first one is made where there is none. */
  List<NamedKey> keys();

  /** Makes another one, which is the newest from then on. */
  void add();

  /** Destroys those keys. */
  void drop(Set<String> names);
}
