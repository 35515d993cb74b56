package io.caregateway.routes.erasure;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.erasure.ErasureRequest.People;
import io.caregateway.routes.erasure.ErasureRequest.State;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests as they are kept. Every call belongs in a transaction of the practice. */
final class ErasureRequests implements Holding {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  ErasureRequests(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void add(OdsCode practice, ErasureRequest asked) {
    jdbc.sql(
            """
            insert into gateway.erasure_request (practice, id, patient, ground, gives_up, state,
              asked_at, expires_at, content)
            values (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?)
            """)
        .params(
            practice.value(),
            asked.id(),
            asked.patient().value(),
            asked.ground().name(),
            asked.givesUp(),
            Timestamp.from(asked.askedAt()),
            Timestamp.from(asked.expiresAt()),
            cipher.seal(practice, binding(asked.id()), FeedJson.write(asked.people())))
        .update();
  }

  /** Locks the request until the transaction ends. */
  Optional<ErasureRequest> hold(OdsCode practice, UUID id) {
    return find(practice, id, " for update");
  }

  Optional<ErasureRequest> find(OdsCode practice, UUID id) {
    return find(practice, id, "");
  }

  /** Those that wait for a decision, the oldest first. */
  List<ErasureRequest> open(OdsCode practice, Instant now, int most) {
    return jdbc.sql(
            """
            select * from gateway.erasure_request
            where practice = ? and state = 'ASKED' and expires_at > ? order by asked_at, id limit ?
            """)
        .params(practice.value(), Timestamp.from(now), most)
        .query((row, n) -> request(practice, row))
        .list();
  }

  void decide(OdsCode practice, ErasureRequest request, State state, String by, Instant at) {
    jdbc.sql(
            """
            update gateway.erasure_request set state = ?, decided_at = ?, content = ?
            where practice = ? and id = ?
            """)
        .params(
            state.name(),
            Timestamp.from(at),
            cipher.seal(
                practice, binding(request.id()), FeedJson.write(request.people().decided(by))),
            practice.value(),
            request.id())
        .update();
  }

  @Override
  public String table() {
    return "gateway.erasure_request";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return jdbc
        .sql(
            """
            select * from gateway.erasure_request
            where practice = ? and patient = any (?) order by asked_at
            """)
        .params(whose.practice().value(), whose.uuids())
        .query((row, n) -> request(whose.practice(), row))
        .list()
        .stream()
        .map(
            request ->
                new Row()
                    .with("patient", request.patient())
                    .with("ground", request.ground().words())
                    .with("state", request.state())
                    .with("askedAt", request.askedAt())
                    .with("askedBy", request.people().askedBy())
                    .with("decidedBy", request.people().decidedBy())
                    .fields())
        .toList();
  }

  /** It says nothing of who they are. */
  @Override
  public void erase(Subject whose) {}

  private Optional<ErasureRequest> find(OdsCode practice, UUID id, String how) {
    return jdbc.sql("select * from gateway.erasure_request where practice = ? and id = ?" + how)
        .params(practice.value(), id)
        .query((row, n) -> request(practice, row))
        .optional();
  }

  private ErasureRequest request(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ErasureRequest(
        id,
        new PatientId(row.getObject("patient", UUID.class)),
        ErasureGround.valueOf(row.getString("ground")),
        row.getBoolean("gives_up"),
        State.valueOf(row.getString("state")),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        FeedJson.read(cipher.open(practice, binding(id), row.getBytes("content")), People.class));
  }

  private static Binding binding(UUID request) {
    return new Binding("gateway.erasure_request", request.toString(), 0);
  }
}
