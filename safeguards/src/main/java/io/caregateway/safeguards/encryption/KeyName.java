package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;

/** Which key of which practice. Wrapped, it opens as nothing else. */
record KeyName(OdsCode practice, Purpose purpose, int version) {

  byte[] context() {
    return String.join("\u0000", practice.value(), purpose.column(), Integer.toString(version))
        .getBytes(UTF_8);
  }
}
