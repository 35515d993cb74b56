package io.caregateway.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsDocTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("project.root"), "docs", "settings.md");

  private final List<Setting> settings =
      new KnownSettings(SettingsDocTest.class.getClassLoader()).all();

  @Test
  void theDocumentSaysWhatTheCodeSays() throws Exception {
    String wanted = SettingsDocument.of(settings);
    if (Boolean.getBoolean("settings.write")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, wanted);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("docs/settings.md is out of date: its second line says how to write it anew")
        .isEqualTo(wanted);
  }

  @Test
  void everySettingIsDescribed() {
    assertThat(settings)
        .extracting(Setting::name)
        .contains(
            "gateway.people.port",
            "gateway.practices.*.sync.every",
            "gateway.sign-on.saml.*.attributes.uid",
            "gateway.machines.clients.*.subject");
    assertThat(settings)
        .allSatisfy(setting -> assertThat(setting.description()).as(setting.name()).isNotBlank());
  }
}
