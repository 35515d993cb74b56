package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What of a table's rows is sealed, as JSON: it opens in its own row and version alone. */
public final class SealedContent<T> {

  private final FieldCipher cipher;
  private final String place;
  private final Class<T> type;

  /**
   * @param place names the table, as in {@code db/sealed.txt}
   */
  public SealedContent(FieldCipher cipher, String place, Class<T> type) {
    this.cipher = cipher;
    this.place = place;
    this.type = type;
  }

  public byte[] seal(OdsCode practice, UUID id, long version, T content) {
    return cipher.seal(practice, binding(id, version), FeedJson.write(content));
  }

  /**
   * @param row with its columns id, version and content
   */
  public T open(OdsCode practice, ResultSet row) throws SQLException {
    Binding binding = binding(row.getObject("id", UUID.class), row.getLong("version"));
    return FeedJson.read(cipher.open(practice, binding, row.getBytes("content")), type);
  }

  private Binding binding(UUID id, long version) {
    return new Binding(place, id.toString(), version);
  }
}
