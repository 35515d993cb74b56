package io.caregateway.database.copy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/**
 * One table's rows on their way into a copy, in pieces that tell their length; a piece of length 0
 * ends them. In COPY's text format every row, and nothing else, ends in a line feed.
 */
final class RowsOut extends OutputStream {

  private static final int PIECE = 1 << 16;

  private final DataOutputStream out;
  private final Runnable everyPiece;
  private final MessageDigest digest = Digests.sha256();
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);
  private long rows;

  RowsOut(DataOutputStream out, Runnable everyPiece) {
    this.out = out;
    this.everyPiece = everyPiece;
  }

  long rows() {
    return rows;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    rows += Digests.lines(bytes, from, length);
    digest.update(bytes, from, length);
    piece.write(bytes, from, length);
    if (piece.size() >= PIECE) {
      send();
    }
  }

  TableTotal end() throws IOException {
    if (piece.size() > 0) {
      send();
    }
    out.writeInt(0);
    TableTotal total = TableTotal.of(rows, digest);
    total.write(out);
    return total;
  }

  private void send() throws IOException {
    out.writeInt(piece.size());
    piece.writeTo(out);
    piece.reset();
    everyPiece.run();
  }
}
