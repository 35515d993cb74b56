package io.caregateway.smartcards.issuer;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The certificates that were issued for cards, each at its practice, and how they stand. What it
 * says holds at once for every process on the same database.
 */
public final class CertificateRegister {

  private static final String PLACE = "cards.certificate";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  public CertificateRegister(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What tells a certificate from all others. */
  public record Named(String issuer, String serial) {

    public static Named of(X509Certificate certificate) {
      return new Named(
          CertificateRegister.issuer(certificate),
          CertificateRegister.serial(certificate.getSerialNumber()));
    }
  }

  /**
   * Takes note of a new certificate of the practice whose transaction is under way.
   *
   * @param card whose it is
   * @throws IllegalStateException when no transaction of a practice is under way
   */
  public void note(UUID card, IssuedCertificate issued) {
    OdsCode practice = transactions.current();
    X509Certificate certificate = issued.certificate();
    String issuer = issuer(certificate);
    String serial = serial(certificate.getSerialNumber());
    Timestamp end = Timestamp.from(certificate.getNotAfter().toInstant());
    jdbc.sql(
            """
            insert into cards.certificate (practice, card, issuer, serial, not_after, issued_at,
              content)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            card,
            issuer,
            serial,
            end,
            Timestamp.from(clock.instant()),
            cipher.seal(practice, new Binding(PLACE, issuer + " " + serial, 0), der(certificate)))
        .update();
    jdbc.sql("insert into cards.certificate_status (issuer, serial, not_after) values (?, ?, ?)")
        .params(issuer, serial, end)
        .update();
  }

  /**
   * Revokes a certificate of the practice whose transaction is under way. A hold becomes final by a
   * second revocation; one that is final stays as it was.
   *
   * @return whether this changed anything
   * @throws IllegalStateException when no transaction of a practice is under way
   */
  public boolean revoke(X509Certificate certificate, RevocationReason reason) {
    String issuer = issuer(certificate);
    int changed =
        jdbc.sql(
                """
                update cards.certificate_status s
                set revoked_at = coalesce(s.revoked_at, ?), reason = ?
                where s.issuer = ? and s.serial = ?
                  and (s.revoked_at is null
                    or s.reason = 'CERTIFICATE_HOLD' and ? <> 'CERTIFICATE_HOLD')
                  and exists (select from cards.certificate c
                    where c.practice = ? and c.issuer = s.issuer and c.serial = s.serial)
                """)
            .params(
                Timestamp.from(clock.instant()),
                reason.name(),
                issuer,
                serial(certificate.getSerialNumber()),
                reason.name(),
                transactions.current().value())
            .update();
    return listIsDue(issuer, changed);
  }

  /**
   * Ends the hold of a certificate of the practice whose transaction is under way.
   *
   * @return whether it was held
   * @throws IllegalStateException when no transaction of a practice is under way
   */
  public boolean release(X509Certificate certificate) {
    String issuer = issuer(certificate);
    int changed =
        jdbc.sql(
                """
                update cards.certificate_status s set revoked_at = null, reason = null
                where s.issuer = ? and s.serial = ? and s.reason = 'CERTIFICATE_HOLD'
                  and exists (select from cards.certificate c
                    where c.practice = ? and c.issuer = s.issuer and c.serial = s.serial)
                """)
            .params(issuer, serial(certificate.getSerialNumber()), transactions.current().value())
            .update();
    return listIsDue(issuer, changed);
  }

  /**
   * All certificates that a card of the practice whose transaction is under way ever had and that
   * have not expired.
   */
  public List<Named> of(UUID card) {
    return jdbc.sql(
            "select issuer, serial from cards.certificate where practice = ? and card = ?"
                + " and not_after > ?")
        .params(transactions.current().value(), card, Timestamp.from(clock.instant()))
        .query((row, n) -> new Named(row.getString("issuer"), row.getString("serial")))
        .list();
  }

  /** How a certificate stands, whichever practice it belongs to. */
  public Standing standing(X509Certificate certificate) {
    return standing(certificate.getIssuerX500Principal(), certificate.getSerialNumber());
  }

  Standing standing(X500Principal issuer, BigInteger serial) {
    return jdbc.sql(
            "select revoked_at, reason from cards.certificate_status where issuer = ? and serial = ?")
        .params(issuer.getName(), serial(serial))
        .query(CertificateRegister::standing)
        .optional()
        .orElseGet(Standing.Unknown::new);
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    Timestamp since = row.getTimestamp("revoked_at");
    return since == null
        ? new Standing.Good()
        : new Standing.Revoked(
            since.toInstant(), RevocationReason.valueOf(row.getString("reason")));
  }

  /** Waits for a list that is being signed, also for the very first: none may miss what changed. */
  private boolean listIsDue(String issuer, int changed) {
    if (changed > 0) {
      jdbc.sql(
              """
              insert into cards.revocation_list (issuer, number, this_update, due, content)
              values (?, 0, ?, true, '')
              on conflict (issuer) do update set due = true
              """)
          .params(issuer, Timestamp.from(clock.instant()))
          .update();
    }
    return changed > 0;
  }

  private static String issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().getName();
  }

  static String serial(BigInteger serial) {
    return serial.toString(16);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
