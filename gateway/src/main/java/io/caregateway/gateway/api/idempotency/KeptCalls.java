package io.caregateway.gateway.api.idempotency;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.api_call}. Every call belongs in a transaction of the practice. */
@Component
final class KeptCalls {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  KeptCalls(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Takes the key; waits for whoever has it in a transaction under way.
   *
   * @return false where it was used before
   */
  boolean begin(OdsCode practice, byte[] call, byte[] asked) {
    return jdbc.sql(
                """
                insert into gateway.api_call (practice, call, asked, at) values (?, ?, ?, ?)
                on conflict (practice, call) do nothing
                """)
            .params(practice.value(), call, asked, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  void end(OdsCode practice, byte[] call, Answer answer) {
    jdbc.sql("update gateway.api_call set answer = ? where practice = ? and call = ?")
        .params(
            cipher.seal(practice, binding(call), FeedJson.write(answer)), practice.value(), call)
        .update();
  }

  /**
   * What was answered; empty where something else was asked for.
   *
   * @param asked keyed hash of what is asked for now
   */
  Optional<Answer> find(OdsCode practice, byte[] call, byte[] asked) {
    return jdbc.sql("select asked, answer from gateway.api_call where practice = ? and call = ?")
        .params(practice.value(), call)
        .query(
            (row, n) ->
                MessageDigest.isEqual(row.getBytes("asked"), asked)
                    ? Optional.of(opened(practice, call, row.getBytes("answer")))
                    : Optional.<Answer>empty())
        .single();
  }

  private Answer opened(OdsCode practice, byte[] call, byte[] sealed) {
    return FeedJson.read(cipher.open(practice, binding(call), sealed), Answer.class);
  }

  private static Binding binding(byte[] call) {
    return new Binding("gateway.api_call", HexFormat.of().formatHex(call), 0);
  }
}
