package io.caregateway.gateway.start;

import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** What is wrong with a setting, and where it was set. */
final class BrokenSetting {

  private BrokenSetting() {}

  static String sentence(BindException broken) {
    ConfigurationProperty property = broken.getProperty();
    if (property == null) {
      return "The setting %s is not right: %s".formatted(broken.getName(), reason(broken));
    }
    String place = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    return "The setting %s is not right%s: %s".formatted(property.getName(), place, reason(broken));
  }

  private static String reason(BindException broken) {
    List<Throwable> causes = StartFailure.causes(broken).toList();
    String deepest = StartFailure.oneLine(causes.get(causes.size() - 1));
    return deepest.endsWith(".") ? deepest : deepest + ".";
  }
}
