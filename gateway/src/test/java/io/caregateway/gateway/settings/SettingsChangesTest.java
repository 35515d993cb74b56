package io.caregateway.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import io.caregateway.testing.UnrecordedAct;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class SettingsChangesTest {

  @RegisterExtension
  static final PostgresExtension db = PostgresExtension.withSchemas("keys", "audit", "gateway");

  @TempDir static Path keys;

  private static int practices;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final OdsCode practice = new OdsCode("T%05d".formatted(++practices));

  @BeforeEach
  void start() {
    context.registerBean(JdbcClient.class, () -> db.jdbc());
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(db.run()));
    context.registerBean(Departures.class, () -> new Departures(db.jdbc()));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(
        KeyEncryptionKey.class, () -> new KeystoreFile(keys.resolve("kek.p12"), null).open());
    context.register(SafeguardsConfiguration.class, SettingsConfiguration.class);
    context.registerBean(Practices.class, () -> new Practices(Map.of()));
    context.refresh();
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void recordsAPracticeThatIsNew() {
    startWith(Map.of());
    assertThat(recorded()).containsExactly("set up for the first time");
  }

  @Test
  void recordsNothingWhenNothingChanged() {
    startWith(Map.of("sync.every", "PT5M"));
    startWith(Map.of("sync.every", "PT5M"));
    assertThat(recorded()).hasSize(1);
  }

  @Test
  void recordsWhatChangedInOneRecord() {
    startWith(Map.of());
    startWith(Map.of("sync.every", "PT1M", "name", "The New Surgery"));
    assertThat(recorded())
        .hasSize(2)
        .last()
        .isEqualTo("name: The Surgery -> The New Surgery; sync.every: PT5M -> PT1M");
  }

  @Test
  void recordsThatAPasswordChangedButNeverThePassword() {
    startWith(Map.of("partner.client-keystore-password", "old secret"));
    startWith(Map.of("partner.client-keystore-password", "new secret"));
    assertThat(recorded()).hasSize(2).last().isEqualTo("a password");
    startWith(Map.of());
    assertThat(recorded()).last().asString().doesNotContain("secret").contains("(set)");
  }

  @Test
  void passesOverAPracticeThatHasLeft() {
    context
        .getBean(PracticeTransactions.class)
        .run(
            practice,
            () ->
                context
                    .getBean(JdbcClient.class)
                    .sql("insert into gateway.departure values (?, now(), now())")
                    .param(practice.value())
                    .update());
    startWith(Map.of());
    assertThat(recorded()).isEmpty();
  }

  @Test
  void keepsNoSettingsWhoseChangeIsNotRecorded() throws Throwable {
    UnrecordedAct unrecorded = new UnrecordedAct(db.migrate(), List.of(practice.value()));
    context.getBean(PracticeKeys.class).open(practice);
    unrecorded.fails(Act.SETTINGS_CHANGED, () -> startWith(Map.of()));
    unrecorded.isRecordedOnce(Act.SETTINGS_CHANGED, () -> startWith(Map.of()));
  }

  private void startWith(Map<String, String> changed) {
    Map<String, String> settings = new HashMap<>();
    settings.put("name", "The Surgery");
    settings.put("clinical-system", "emis");
    settings.put("base-url", "http://127.0.0.1:9/fhir");
    settings.putAll(changed);
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    settings.forEach(
        (name, value) -> source.put("gateway.practices." + practice + "." + name, value));
    Practices bound = new Binder(source).bind("gateway", Practices.class).get();
    context.getBean(SettingsChanges.class).record(bound);
  }

  private List<String> recorded() {
    return context.getBean(AuditTrail.class).after(practice, 0, 10).stream()
        .map(entry -> entry.act())
        .filter(act -> act.act() == Act.SETTINGS_CHANGED)
        .map(act -> String.valueOf(act.subject()))
        .toList();
  }
}
