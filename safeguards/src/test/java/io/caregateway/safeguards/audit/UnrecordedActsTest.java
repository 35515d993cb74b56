package io.caregateway.safeguards.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the act: where the database refuses its record, what was done with it is undone. */
class UnrecordedActsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final OdsCode PRACTICE = new OdsCode("A81001");

  @TempDir static Path home;
  private static Safeguards safeguards;

  @BeforeAll
  static void start() {
    safeguards = new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
    safeguards.keys.open(PRACTICE);
    JdbcClient owner = JdbcClient.create(DB.migrate());
    owner.sql("create table audit.done (act text)").update();
    owner.sql("grant select, insert on audit.done to caregateway_run").update();
    owner
        .sql(
            """
            create function audit.refuse() returns trigger language plpgsql as $$
            begin
              if new.correlation_id = 'refuse ' || new.act then
                raise exception 'refused';
              end if;
              return new;
            end $$
            """)
        .update();
    owner
        .sql(
            "create trigger refuse before insert on audit.record for each row execute function"
                + " audit.refuse()")
        .update();
  }

  @ParameterizedTest
  @EnumSource
  void doNotHappen(Act act) {
    assertThatThrownBy(() -> perform(act, "refuse " + act)).isInstanceOf(DataAccessException.class);
    assertThat(done(act)).isZero();

    perform(act, "c1");
    assertThat(done(act)).isEqualTo(1);
  }

  private static void perform(Act act, String correlation) {
    safeguards.transactions.run(
        PRACTICE,
        () -> {
          safeguards.jdbc.sql("insert into audit.done (act) values (?)").param(act.name()).update();
          safeguards.audit.append(
              AuditRecord.done(act, Actor.system("test"), Origin.internal(correlation)));
        });
  }

  private static long done(Act act) {
    return safeguards
        .jdbc
        .sql("select count(*) from audit.done where act = ?")
        .param(act.name())
        .query(Long.class)
        .single();
  }
}
