package io.caregateway.smartcards.issuer;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.SetClock;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A development authority and its register on a test's database, as a process would have them. */
final class IssuingSite {

  static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  final SetClock clock = new SetClock(NOW);
  final JdbcClient jdbc;
  final PracticeTransactions transactions;
  final SigningKey authority;
  final X509Certificate root;
  final DevelopmentCa ca;
  final CertificateRegister register;

  IssuingSite(DataSource run, Path folder) {
    jdbc = JdbcClient.create(run);
    transactions = new PracticeTransactions(new JdbcTransactionManager(run), jdbc);
    var keys =
        new PracticeKeys(
            new KeystoreFile(folder.resolve("kek.p12"), null).open(), transactions, jdbc);
    DevelopmentPki pki =
        DevelopmentPki.write(folder.resolve("certs"), Options.standard().at(clock));
    authority = SigningKey.read(pki.file("ca/smartcards.p12"), pki.password().toCharArray());
    root = SigningKey.read(pki.file("ca/root.p12"), pki.password().toCharArray()).certificate();
    ca =
        new DevelopmentCa(
            authority, PublishedAt.under(URI.create("https://gateway.example/pki")), clock);
    register = new CertificateRegister(transactions, jdbc, new FieldCipher(keys), clock);
  }

  X509Certificate issue(OdsCode practice, CardSubject subject) {
    IssuedCertificate issued = ca.issue(Requests.request(subject.name(), Requests.p256()), subject);
    transactions.run(practice, () -> register.note(UUID.randomUUID(), issued));
    return issued.certificate();
  }
}
