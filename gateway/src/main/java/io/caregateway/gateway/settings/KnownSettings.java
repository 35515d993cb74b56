package io.caregateway.gateway.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting that there is, as the settings records declare them: read from the metadata that
 * Spring Boot's annotation processor writes beside the classes.
 */
final class KnownSettings {

  private static final String MODULES = "META-INF/spring-configuration-metadata.json";
  private static final String TYPES = "META-INF/spring/configuration-metadata/%s.json";
  private static final String MAP = "java.util.Map<java.lang.String,";

  private final ClassLoader loader;

  KnownSettings(ClassLoader loader) {
    this.loader = loader;
  }

  /** All of {@code gateway.*}, in the order of their names. */
  List<Setting> all() {
    try {
      return Collections.list(loader.getResources(MODULES)).stream()
          .flatMap(KnownSettings::properties)
          .filter(setting -> setting.name().startsWith("gateway."))
          .flatMap(this::unfolded)
          .sorted(Comparator.comparing(Setting::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A setting that is a record itself becomes its components. */
  private Stream<Setting> unfolded(Setting setting) {
    boolean map = setting.type().startsWith(MAP);
    String type =
        map ? setting.type().substring(MAP.length(), setting.type().length() - 1) : setting.type();
    String name = map ? setting.name() + ".*" : setting.name();
    URL components = loader.getResource(TYPES.formatted(type));
    return components == null
        ? Stream.of(new Setting(name, type, setting.standard(), setting.description()))
        : properties(components).map(component -> component.under(name)).flatMap(this::unfolded);
  }

  private static Stream<Setting> properties(URL metadata) {
    try (InputStream in = metadata.openStream()) {
      JsonNode properties = JsonMapper.shared().readTree(in).path("properties");
      return StreamSupport.stream(properties.spliterator(), false).map(KnownSettings::setting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Setting setting(JsonNode property) {
    return new Setting(
        property.path("name").asString(""),
        property.path("type").asString(""),
        standard(property.path("defaultValue")),
        property.path("description").asString(""));
  }

  private static @Nullable String standard(JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "))
        : value.asString();
  }
}
