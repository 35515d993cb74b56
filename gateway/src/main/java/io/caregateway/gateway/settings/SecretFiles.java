package io.caregateway.gateway.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Takes passwords from files, as container platforms hand them over: where {@code
 * gateway...password-file} names a file, its content is {@code gateway...password}; {@code
 * GATEWAY_..._PASSWORD_FILE} likewise.
 */
public final class SecretFiles implements EnvironmentPostProcessor {

  private static final String SOURCE = "secretFiles";
  private static final String IN_SETTINGS = "-file";
  private static final String IN_ENVIRONMENT = "_FILE";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Map<String, Object> settings = new HashMap<>();
    Map<String, Object> variables = new HashMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (String name : enumerable.getPropertyNames()) {
          if (name.startsWith("GATEWAY_") && name.endsWith("PASSWORD" + IN_ENVIRONMENT)) {
            variables.putIfAbsent(without(IN_ENVIRONMENT, name), read(environment, name));
          } else if (isPasswordFile(name)) {
            settings.putIfAbsent(without(IN_SETTINGS, name), read(environment, name));
          }
        }
      }
    }
    // before the settings' own files, so that a file set from outside wins over a password in them
    environment
        .getPropertySources()
        .addAfter(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource(SOURCE, settings));
    environment
        .getPropertySources()
        .addBefore(
            SOURCE,
            new SystemEnvironmentPropertySource(
                SOURCE + "-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                variables));
  }

  private static boolean isPasswordFile(String name) {
    return name.startsWith("gateway.")
        && name.toLowerCase(Locale.ROOT).endsWith("password" + IN_SETTINGS);
  }

  private static String without(String ending, String name) {
    return name.substring(0, name.length() - ending.length());
  }

  private static String read(ConfigurableEnvironment environment, String setting) {
    Path file = Path.of(environment.getRequiredProperty(setting));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SecretUnreadable(setting, file, e);
    }
  }
}
