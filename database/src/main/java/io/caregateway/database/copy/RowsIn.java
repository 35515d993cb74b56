package io.caregateway.database.copy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** One table's rows as they come out of a copy; at their end what was counted must be there. */
final class RowsIn extends InputStream {

  private static final int MOST = 1 << 26;

  private final DataInputStream in;
  private final MessageDigest digest = Digests.sha256();
  private byte[] piece = new byte[0];
  private int at;
  private long rows;
  private boolean over;

  RowsIn(DataInputStream in) {
    this.in = in;
  }

  long rows() {
    return rows;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (at == piece.length && !next()) {
      return -1;
    }
    int some = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, from, some);
    at += some;
    return some;
  }

  /**
   * @return the total, which is as it was when the copy was written
   * @throws CopyDamaged when it is not
   */
  TableTotal end(Table table) throws IOException {
    while (next()) {
      at = piece.length;
    }
    TableTotal found = TableTotal.of(rows, digest);
    if (!found.equals(TableTotal.read(in))) {
      throw new CopyDamaged(table);
    }
    return found;
  }

  private boolean next() throws IOException {
    if (over) {
      return false;
    }
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("A piece of a copy cannot be " + length + " bytes long.");
    }
    over = length == 0;
    piece = in.readNBytes(length);
    at = 0;
    if (piece.length < length) {
      throw new IOException("A copy ends too early.");
    }
    rows += Digests.lines(piece, 0, length);
    digest.update(piece);
    return !over;
  }
}
