package io.caregateway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.cis2.Cis2Settings;
import io.caregateway.gateway.signon.machine.MachineSettings;
import io.caregateway.gateway.signon.saml.SamlSettings;
import io.caregateway.routes.practice.PracticeSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is set that the gateway does not know: a misspelt setting would be passed over. */
class SettingsTest {

  private static final Path FILE = ComposeFile.FOLDER.resolve("gateway.yaml");

  private final MutablePropertySources sources = new MutablePropertySources();

  @BeforeEach
  void load() throws IOException {
    new YamlPropertySourceLoader()
        .load("gateway.yaml", new FileSystemResource(FILE))
        .forEach(sources::addLast);
  }

  @Test
  void everyVariableIsASetting() throws IOException {
    Set<String> known = variables();
    assertThat(known).contains("GATEWAY_TLS_PRIVATEKEY", "GATEWAY_CORE_CONSUMERS");
    assertThat(ComposeFile.read(Map.of()).environment("gateway-1").keySet())
        .filteredOn(name -> name.startsWith("GATEWAY_"))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(known).contains(name.replaceFirst("PASSWORD_FILE$", "PASSWORD")));
  }

  @Test
  void everyLineOfTheSettingsFileIsASetting() throws IOException {
    addEnvironment();
    PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(sources);
    Binder binder = new Binder(ConfigurationPropertySources.from(sources), placeholders);
    NoUnboundElementsBindHandler strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
    Map<String, PracticeSettings> practices =
        binder
            .bind("gateway.practices", Bindable.mapOf(String.class, PracticeSettings.class), strict)
            .get();
    assertThat(practices.values())
        .extracting(practice -> practice.baseUrl().toString())
        .containsExactlyInAnyOrder(
            "http://stubs:9000/emis/A81001/STU3", "http://stubs:9000/tpp/B82002/R4");
    SamlSettings saml =
        binder.bind("gateway.sign-on", Bindable.of(SamlSettings.class), strict).get();
    assertThat(saml.saml()).containsOnlyKeys(practices.keySet());
    assertThat(
            binder
                .bind("gateway.machines", Bindable.of(MachineSettings.class), strict)
                .get()
                .clients())
        .isNotEmpty();
  }

  @Test
  void cis2IsOffUntilItsLinesAreUncommentedWithTheirSecrets() throws IOException {
    assertThat(cis2(Files.readString(FILE)).isOn()).isFalse();
    String compose = Files.readString(ComposeFile.FOLDER.resolve("compose.yaml"));
    List<String> secrets = List.of("cis2-keys", "cis2-keys-password");
    assertThat(ComposeFile.read(Map.of()).secrets()).doesNotContainKeys("cis2-keys");

    Cis2Settings on = cis2(uncommented(Files.readString(FILE), "issuer|key-store.*"));
    assertThat(on.isOn()).isTrue();
    assertThat(on.keyStore()).isEqualTo(Path.of("/run/secrets/cis2-keys"));
    assertThat(on.keyStorePassword()).isEqualTo("/run/secrets/cis2-keys-password");
    assertThat(
            ComposeFile.yaml(uncommented(compose, "cis2-keys.*").replaceAll("\\$\\{[^}]*}", "x"))
                .path("secrets")
                .propertyStream()
                .map(Map.Entry::getKey))
        .containsAll(secrets);
    assertThat(uncommented(compose, "- cis2-keys.*"))
        .contains(secrets.stream().map(name -> "\n    - " + name + "\n").toList());
  }

  /** A file of settings as it is without the # before these lines. */
  private static String uncommented(String text, String names) {
    return text.replaceAll("(?m)^( *)# ((" + names + ")(:.*)?)$", "$1$2");
  }

  private Cis2Settings cis2(String yaml) throws IOException {
    MutablePropertySources all = new MutablePropertySources();
    String known = yaml.replace("-password-file:", "-password:");
    new YamlPropertySourceLoader()
        .load("gateway.yaml", new ByteArrayResource(known.getBytes(StandardCharsets.UTF_8)))
        .forEach(all::addLast);
    all.addLast(
        new MapPropertySource(
            "environment", Map.copyOf(ComposeFile.read(Map.of()).environment("gateway-1"))));
    return new Binder(
            ConfigurationPropertySources.from(all), new PropertySourcesPlaceholdersResolver(all))
        .bind(
            "gateway.cis2",
            Bindable.of(Cis2Settings.class),
            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
        .get();
  }

  @Test
  void theSettingsFileSetsNothingElse() {
    assertThat(sources.stream())
        .flatExtracting(source -> ((MapPropertySource) source).getSource().keySet())
        .allMatch(name -> name.matches("gateway\\.(practices|sign-on|cis2|machines)\\..*"));
  }

  private void addEnvironment() throws IOException {
    Map<String, Object> environment =
        Map.copyOf(ComposeFile.read(Map.of()).environment("gateway-1"));
    sources.addLast(new MapPropertySource("environment", environment));
  }

  /** As Spring Boot names them: dots become underscores, dashes go. */
  private static Set<String> variables() throws IOException {
    Set<String> names = new TreeSet<>();
    List<URL> files =
        Collections.list(
            SettingsTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"));
    for (URL file : files) {
      try (InputStream in = file.openStream()) {
        for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
          names.add(
              property
                  .path("name")
                  .asString()
                  .replace("-", "")
                  .replace('.', '_')
                  .toUpperCase(Locale.ROOT));
        }
      }
    }
    return names;
  }
}
