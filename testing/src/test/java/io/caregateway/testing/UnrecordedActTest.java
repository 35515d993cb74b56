package io.caregateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UnrecordedActTest {

  private enum Act {
    LEND
  }

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("shelf");

  private static UnrecordedAct unrecorded;
  private static int books = 100;

  @BeforeAll
  static void keepRecords() {
    JdbcClient owner = JdbcClient.create(DB.migrate());
    owner.sql("create schema audit").update();
    owner.sql("create table audit.record (act text, outcome text, book int)").update();
    owner.sql("grant usage on schema audit to caregateway_run").update();
    owner.sql("grant insert on audit.record to caregateway_run").update();
    unrecorded = new UnrecordedAct(DB.migrate(), List.of("A81001"));
  }

  @Test
  void findsNothingWrongWithWhatIsUndone() throws Throwable {
    TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(DB.run()));
    unrecorded.fails(Act.LEND, () -> together.executeWithoutResult(with -> lend()));
    unrecorded.isRecordedOnce(Act.LEND, () -> together.executeWithoutResult(with -> lend()));
  }

  @Test
  void tellsOfWhatStaysUnrecorded() {
    assertThatThrownBy(() -> unrecorded.fails(Act.LEND, UnrecordedActTest::lend))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("LEND was done unrecorded")
        .hasMessageContaining("shelf.books");
  }

  @Test
  void leavesOutWhatIsMeantToStay() throws Throwable {
    new UnrecordedAct(DB.migrate(), List.of("A81001"), "shelf.books")
        .fails(Act.LEND, UnrecordedActTest::lend);
  }

  @Test
  void tellsOfWhatFailedBeforeItsRecord() {
    assertThatThrownBy(() -> unrecorded.staysUndone(Act.LEND, () -> {}))
        .hasMessageContaining("nobody tried to record LEND");
  }

  @Test
  void readsTheActsThatSourcesName(@TempDir Path sources) throws Exception {
    Files.writeString(sources.resolve("Bills.java"), "record(Act.LEND); ReAct.NONE; Act.of();");
    Files.writeString(sources.resolve("notes.txt"), "Act.OTHER");
    assertThat(UnrecordedAct.namedIn(sources)).containsExactly("LEND");
  }

  private static void lend() {
    books++;
    DB.jdbc().sql("insert into shelf.books values (?, 'Emma')").param(books).update();
    DB.jdbc().sql("insert into audit.record values ('LEND', 'DONE', ?)").param(books).update();
  }
}
