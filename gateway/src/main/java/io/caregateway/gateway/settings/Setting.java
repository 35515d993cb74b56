package io.caregateway.gateway.settings;

import org.jspecify.annotations.Nullable;

/**
 * One setting that there is.
 *
 * @param name as in YAML, with dots; {@code *} stands for a name of the site's choice
 * @param type the Java type's name
 * @param standard its value where it is not set; null when it then has none
 */
record Setting(String name, String type, @Nullable String standard, String description) {

  Setting under(String prefix) {
    return new Setting(prefix + "." + name, type, standard, description);
  }
}
