package io.caregateway.database.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * How much of a table a copy holds.
 *
 * @param sha256 of its rows as COPY writes them, in hexadecimal
 */
public record TableTotal(long rows, String sha256) {

  static TableTotal of(long rows, MessageDigest digest) {
    return new TableTotal(rows, HexFormat.of().formatHex(digest.digest()));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(rows);
    out.writeUTF(sha256);
  }

  static TableTotal read(DataInputStream in) throws IOException {
    return new TableTotal(in.readLong(), in.readUTF());
  }
}
