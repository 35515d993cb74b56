package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.SessionIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.saml_session}: which sessions at an identity provider led to sessions here. */
@Component
final class ProviderSessions {

  private static final String PLACE = "gateway.saml_session";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final SignOnSettings settings;
  private final Clock clock;

  ProviderSessions(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      FieldCipher cipher,
      BlindIndex index,
      SignOnSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.settings = settings;
    this.clock = clock;
  }

  /** Notes one, in the transaction under way of the practice. */
  void note(String issuer, ProviderSession session) {
    OdsCode practice = transactions.current();
    Instant now = clock.instant();
    jdbc.sql("delete from gateway.saml_session where practice = ? and expires_at < ?")
        .params(practice.value(), Timestamp.from(now))
        .update();
    UUID id = UUID.randomUUID();
    byte[] sealed =
        cipher.seal(practice, binding(id), session.index().getBytes(StandardCharsets.UTF_8));
    jdbc.sql(
            """
            insert into gateway.saml_session (practice, id, name_index, content, expires_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(practice.value())
        .param(id)
        .param(index.of(practice, PLACE, issuer + "\n" + session.nameId()))
        .param(sealed)
        .param(Timestamp.from(now.plus(settings.limit())))
        .update();
  }

  /**
   * Those that a request to sign out means, in the transaction under way of the practice: the ones
   * that it names, or all of the person where it names none (saml-core-2.0-os, 3.7.1).
   */
  List<ProviderSession> meantBy(LogoutRequest request, String issuer, String nameId) {
    if (!request.getSessionIndexes().isEmpty()) {
      return request.getSessionIndexes().stream()
          .map(SessionIndex::getValue)
          .map(value -> new ProviderSession(nameId, value == null ? "" : value.strip()))
          .toList();
    }
    OdsCode practice = transactions.current();
    return jdbc.sql(
            "select id, content from gateway.saml_session where practice = ? and name_index = ?")
        .param(practice.value())
        .param(index.of(practice, PLACE, issuer + "\n" + nameId))
        .query(
            (row, n) -> {
              UUID id = row.getObject("id", UUID.class);
              byte[] opened = cipher.open(practice, binding(id), row.getBytes("content"));
              return new ProviderSession(nameId, new String(opened, StandardCharsets.UTF_8));
            })
        .list();
  }

  private static Binding binding(UUID id) {
    return new Binding(PLACE, id.toString(), 0);
  }
}
