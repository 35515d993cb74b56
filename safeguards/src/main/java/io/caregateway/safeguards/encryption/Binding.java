package io.caregateway.safeguards.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;

/**
 * Where sealed bytes belong. They open nowhere else: not in another row, not as an older version of
 * the same row.
 *
 * @param place what kind of record, as {@code gateway.patient}
 * @param record the record's id
 * @param version the record's version, 0 where it never changes
 */
public record Binding(String place, String record, long version) {

  byte[] associatedData(OdsCode practice) {
    return String.join("\u0000", practice.value(), place, record, Long.toString(version))
        .getBytes(UTF_8);
  }
}
