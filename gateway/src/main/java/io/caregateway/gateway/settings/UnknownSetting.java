package io.caregateway.gateway.settings;

import io.caregateway.gateway.start.StartRefused;

/** A setting is named that there is not, most likely misspelt. */
public final class UnknownSetting extends StartRefused {

  private static final long serialVersionUID = 1;

  UnknownSetting(String name, String place) {
    super(
        "There is no setting %s (%s): docs/settings.md lists those that there are."
            .formatted(name, place),
        null);
  }
}
