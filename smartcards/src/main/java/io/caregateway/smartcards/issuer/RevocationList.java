package io.caregateway.smartcards.issuer;

import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.io.IOException;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The full CRL (RFC 5280, 5) of the authority whose key the gateway holds. There is one for all
 * processes: whoever is asked first after a revocation, or after half a list's life, signs the
 * next.
 */
public final class RevocationList {

  private static final Duration LIFE = Duration.ofHours(1);

  /** A revoked certificate stays on one list beyond its end (RFC 5280, 3.3). */
  private static final Duration BEYOND_THE_END = LIFE.multipliedBy(2);

  private final SigningKey authority;
  private final String issuer;
  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Clock clock;

  public RevocationList(
      SigningKey authority, PracticeTransactions transactions, JdbcClient jdbc, Clock clock) {
    this.authority = authority;
    this.issuer = authority.certificate().getSubjectX500Principal().getName();
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest list, in DER: every revocation that was committed before this call is on it. */
  public byte[] current() {
    return jdbc.sql(
            """
            select content from cards.revocation_list
            where issuer = ? and not due and this_update > ? and this_update <= ?
            """)
        .params(
            issuer,
            Timestamp.from(clock.instant().minus(LIFE.dividedBy(2))),
            Timestamp.from(clock.instant()))
        .query(byte[].class)
        .optional()
        .orElseGet(() -> transactions.apart(AuditLog.SITE, this::next));
  }

  /** Two processes that come here at once sign two lists, one after the other. */
  private byte[] next() {
    Instant now = clock.instant();
    long number =
        jdbc.sql(
                """
                insert into cards.revocation_list as l (issuer, number, this_update, due, content)
                values (?, 1, ?, false, '')
                on conflict (issuer) do update
                set number = l.number + 1, this_update = excluded.this_update, due = false
                returning number
                """)
            .params(issuer, Timestamp.from(now))
            .query(Long.class)
            .single();
    byte[] list = sign(now, number);
    jdbc.sql("update cards.revocation_list set content = ? where issuer = ?")
        .params(list, issuer)
        .update();
    return list;
  }

  private byte[] sign(Instant now, long number) {
    X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(LIFE)));
    jdbc.sql(
            """
            select serial, revoked_at, reason from cards.certificate_status
            where issuer = ? and revoked_at is not null and not_after > ?
            """)
        .params(issuer, Timestamp.from(now.minus(BEYOND_THE_END)))
        .query((RowCallbackHandler) row -> add(builder, row));
    try {
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          CardExtensions.identifiers()
              .createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
      return builder.build(authority.signer()).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("A revocation list cannot be encoded.", e);
    }
  }

  private static void add(X509v2CRLBuilder list, ResultSet row) throws SQLException {
    list.addCRLEntry(
        new BigInteger(row.getString("serial"), 16),
        Date.from(row.getTimestamp("revoked_at").toInstant()),
        RevocationReason.valueOf(row.getString("reason")).code());
  }
}
