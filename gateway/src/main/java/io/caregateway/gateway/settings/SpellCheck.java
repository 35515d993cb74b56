package io.caregateway.gateway.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Refuses a misspelt setting: one in a file that no settings record takes would have no effect, and
 * nobody would know. Environment variables are left alone, for they may be meant for others.
 */
public final class SpellCheck implements EnvironmentPostProcessor {

  private static final String OURS = "gateway.";
  private static final String FILE = "file";
  private static final String PASSWORD_FILE = "password" + FILE;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    List<Pattern> known =
        new KnownSettings(SpellCheck.class.getClassLoader())
            .all().stream().map(setting -> pattern(setting.name())).toList();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> file && source instanceof OriginLookup<?>) {
        for (String name : file.getPropertyNames()) {
          if (name.startsWith(OURS) && known.stream().noneMatch(one -> matches(one, name))) {
            throw new UnknownSetting(name, String.valueOf(OriginLookup.getOrigin(source, name)));
          }
        }
      }
    }
  }

  private static boolean matches(Pattern known, String name) {
    String plain = uniform(name);
    boolean asFile = plain.endsWith(PASSWORD_FILE);
    return known
        .matcher(asFile ? plain.substring(0, plain.length() - FILE.length()) : plain)
        .matches();
  }

  /** The name, its star any one word, and after it what a list or a map adds. */
  private static Pattern pattern(String name) {
    return Pattern.compile(
        uniform(name).replace(".", "\\.").replace("*", "(?:\\[[^]]+]|[^.]+)")
            + "(?:\\[\\d+]|\\.[^.]+)?");
  }

  /** Spring takes base-url, baseUrl and BASE_URL for the same. */
  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
