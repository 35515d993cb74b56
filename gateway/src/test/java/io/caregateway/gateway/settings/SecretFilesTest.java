package io.caregateway.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.gateway.database.DatabaseServerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretFilesTest {

  private final StandardEnvironment environment = new StandardEnvironment();

  @TempDir Path folder;
  private Path secret = Path.of("");

  @BeforeEach
  void writeSecret() throws Exception {
    secret = Files.writeString(folder.resolve("secret"), "open sesame\n");
  }

  @Test
  void takesAPasswordFromTheFileThatASettingNames() {
    set(Map.of("gateway.database.run.password-file", secret.toString()));
    assertThat(bound().run().password()).isEqualTo("open sesame");
  }

  @Test
  void takesAPasswordFromTheFileThatAVariableNames() {
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("GATEWAY_DATABASE_RUN_PASSWORD_FILE", secret.toString())));
    assertThat(bound().run().password()).isEqualTo("open sesame");
  }

  @Test
  void letsTheFileWinOverAPasswordInTheSettings() {
    set(
        Map.of(
            "gateway.database.run.password",
            "older",
            "gateway.database.run.password-file",
            secret.toString()));
    assertThat(bound().run().password()).isEqualTo("open sesame");
  }

  @Test
  void leavesOtherFilesAlone() {
    set(Map.of("gateway.keystore.file", secret.toString(), "other.password-file", "/nowhere"));
    assertThat(bound().run().password()).isNull();
    assertThat(environment.getProperty("other.password")).isNull();
  }

  @Test
  void saysWhichFileCannotBeRead() {
    set(Map.of("gateway.database.run.password-file", "/nowhere/secret"));
    assertThatThrownBy(this::bound)
        .isInstanceOf(SecretUnreadable.class)
        .hasMessageContaining("/nowhere/secret");
  }

  private void set(Map<String, Object> settings) {
    environment.getPropertySources().addLast(new MapPropertySource("file", settings));
  }

  private DatabaseServerSettings bound() {
    new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
    return Binder.get(environment).bindOrCreate("gateway.database", DatabaseServerSettings.class);
  }
}
