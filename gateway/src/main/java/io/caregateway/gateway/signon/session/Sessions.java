package io.caregateway.gateway.signon.session;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.session}: every session of a person, on whichever process it is. */
@Component
public final class Sessions {

  private static final String PLACE = "gateway.session";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  Sessions(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  /** Registers a session that begins, in the transaction under way of the person's practice. */
  public void begin(Identity person, Origin origin) {
    OdsCode practice = transactions.current();
    Timestamp since = Timestamp.from(person.since());
    byte[] content =
        cipher.seal(
            practice,
            binding(person.session(), 0),
            FeedJson.write(SessionContent.of(person, origin)));
    jdbc.sql(
            """
            insert into gateway.session
              (practice, id, user_index, handle, started_at, seen_at, version, content)
            values (?, ?, ?, ?, ?, ?, 0, ?)
            """)
        .param(practice.value())
        .param(person.session())
        .param(index.of(practice, PLACE, person.id().key()))
        .param(handle(practice, person.proof()))
        .param(since)
        .param(since)
        .param(content)
        .update();
  }

  private byte @Nullable [] handle(OdsCode practice, Proof proof) {
    return proof.handle() == null
        ? null
        : index.of(practice, PLACE, proof.issuer() + "\n" + proof.handle());
  }

  private static Binding binding(UUID session, long version) {
    return new Binding(PLACE, session.toString(), version);
  }
}
