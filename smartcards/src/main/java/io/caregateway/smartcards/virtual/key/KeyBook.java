package io.caregateway.smartcards.virtual.key;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The locked keys of the practice whose transaction is under way, and their certificates. */
public final class KeyBook {

  /**
   * A card's key with what it is certified by.
   *
   * @param issuers of the certificate, as its issuer gave them
   */
  public record Held(LockedKey key, X509Certificate certificate, List<X509Certificate> issuers) {}

  /** The chain, each in DER in base 64. */
  private record Content(List<String> chain) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  public KeyBook(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  public Optional<Held> of(UUID card) {
    return jdbc.sql("select * from cards.card_key where practice = ? and card = ?")
        .params(practice().value(), card)
        .query((row, n) -> held(card, row))
        .optional();
  }

  /** Keeps a card's key in the place of the one that it had. */
  public void keep(
      UUID card, LockedKey key, X509Certificate certificate, List<X509Certificate> issuers) {
    OdsCode practice = practice();
    jdbc.sql(
            """
            insert into cards.card_key (practice, card, generation, wrapped, salt, memory_kib,
              iterations, lanes, certificate, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (practice, card) do update set generation = excluded.generation,
              wrapped = excluded.wrapped, salt = excluded.salt, memory_kib = excluded.memory_kib,
              iterations = excluded.iterations, lanes = excluded.lanes,
              certificate = excluded.certificate, made_at = excluded.made_at
            """)
        .params(
            practice.value(),
            card,
            key.generation(),
            key.wrapped(),
            key.salt(),
            key.hardening().memoryKib(),
            key.hardening().iterations(),
            key.hardening().lanes(),
            cipher.seal(
                practice,
                binding(card, key.generation()),
                FeedJson.write(new Content(chain(certificate, issuers)))),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Whatever becomes of the card, nothing is signed with this key any more. */
  public void destroy(UUID card) {
    jdbc.sql("delete from cards.card_key where practice = ? and card = ?")
        .params(practice().value(), card)
        .update();
  }

  private Held held(UUID card, ResultSet row) throws SQLException {
    int generation = row.getInt("generation");
    LockedKey key =
        new LockedKey(
            generation,
            row.getBytes("wrapped"),
            row.getBytes("salt"),
            new Hardening(row.getInt("memory_kib"), row.getInt("iterations"), row.getInt("lanes")));
    Content content =
        FeedJson.read(
            cipher.open(practice(), binding(card, generation), row.getBytes("certificate")),
            Content.class);
    List<X509Certificate> chain = content.chain().stream().map(KeyBook::certificate).toList();
    return new Held(key, chain.get(0), chain.subList(1, chain.size()));
  }

  private static List<String> chain(X509Certificate first, List<X509Certificate> issuers) {
    return Stream.concat(Stream.of(first), issuers.stream())
        .map(each -> Base64.getEncoder().encodeToString(der(each)))
        .toList();
  }

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new IllegalStateException("A kept certificate cannot be read.", e);
    }
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }

  private OdsCode practice() {
    return transactions.current();
  }

  private static Binding binding(UUID card, int generation) {
    return new Binding("cards.card_key", card.toString(), generation);
  }
}
