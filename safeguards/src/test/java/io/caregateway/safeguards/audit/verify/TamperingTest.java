package io.caregateway.safeguards.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.safeguards.audit.verify.Finding.Kind;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TamperingTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  @TempDir static Path home;
  private static TamperedLog log;

  @BeforeAll
  static void fill() {
    log = new TamperedLog(DB, home);
  }

  @AfterEach
  void putBack() {
    log.putBack();
  }

  @Test
  void findsNothingInALogThatNobodyTouched() throws Exception {
    assertThat(log.verify()).isEmpty();
  }

  @Test
  void findsAndLocatesWhateverTheOwnerOfTheDatabaseDoes() throws Exception {
    new Tries(log, System.nanoTime()).allAreFound(3 * Mischief.values().length);
  }

  @Tag("proof")
  @Test
  void findsAndLocatesTwoThousandTamperings() throws Exception {
    new Tries(log, System.nanoTime()).allAreFound(2_000);
  }

  @Test
  void namesAnEditedColumnAndNothingElse() throws Exception {
    tamper(db -> db.sql("update audit.record set outcome = 'REFUSED' where seq = 31").update());

    assertThat(log.verify())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.EDITED);
              assertThat(finding.inWords())
                  .matches(
                      "A81001 (SIGN_ON|ACTIVITY)/2026-11, record 31:"
                          + " its columns and its content disagree");
            });
  }

  @Test
  void namesRecordsThatChangedPlaces() throws Exception {
    tamper(
        db -> {
          db.sql("update audit.record set seq = -1 where seq = 7").update();
          db.sql("update audit.record set seq = 7 where seq = 50").update();
          db.sql("update audit.record set seq = 50 where seq = -1").update();
        });

    assertThat(log.verify())
        .extracting(Finding::kind, Finding::from, Finding::words)
        .containsExactlyInAnyOrder(
            tuple(Kind.REORDERED, 7L, "it holds what was written as record 50"),
            tuple(Kind.REORDERED, 50L, "it holds what was written as record 7"));
  }

  @Test
  void namesWhatWasCutOffThoughEveryTraceInTheDatabaseIsGone() throws Exception {
    tamper(
        db -> {
          for (String table : new String[] {"record", "leaf", "checkpoint", "log", "head"}) {
            db.sql("delete from audit." + table).update();
          }
        });

    assertThat(log.verify())
        .hasSize(4)
        .allSatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF);
              assertThat(finding.words()).contains("a signed head outside of the database says");
            });
  }

  @Test
  void namesAHeadThatWasChanged() throws Exception {
    tamper(
        db ->
            db.sql(
                    """
                    update audit.checkpoint set note = replace(note, 'audit.example/', 'other/')
                    where log = 'SIGN_ON/2026-10' and size =
                      (select min(size) from audit.checkpoint where log = 'SIGN_ON/2026-10')
                    """)
                .update());

    assertThat(log.verify()).extracting(Finding::kind).containsExactly(Kind.HEAD_CHANGED);
  }

  @Test
  void countsRecordsFromBeforeTheLogAndNamesThoseThatAreGone() throws Exception {
    tamper(
        db -> {
          db.sql("update audit.head set first_logged = 5").update();
          db.sql("delete from audit.record where seq = 3").update();
          db.sql("delete from audit.leaf where seq = 3").update();
        });

    assertThat(log.verify())
        .anyMatch(finding -> finding.kind() == Kind.REMOVED && finding.names(3))
        .anyMatch(finding -> finding.kind() == Kind.INSERTED && finding.names(2));
  }

  private static void tamper(Consumer<JdbcClient> work) {
    log.asOwner(work);
  }
}
