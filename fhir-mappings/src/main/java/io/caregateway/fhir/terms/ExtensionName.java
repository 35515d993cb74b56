package io.caregateway.fhir.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an extension is called, whichever guide it comes from: {@code NHSCommunication} for {@code
 * .../Extension-UKCore-NHSCommunication} and {@code
 * .../Extension-CareConnect-GPC-NHSCommunication-1} alike. The host is not looked at: one extension
 * has been published on fhir.nhs.uk and on fhir.hl7.org.uk.
 */
public final class ExtensionName {

  private static final List<String> GUIDES =
      List.of(
          "Extension-CareConnect-GPC-",
          "Extension-CareConnect-",
          "Extension-UKCore-",
          "Extension-PDS-");

  private ExtensionName() {}

  /** The name; empty for an extension without a url. */
  public static String of(@Nullable String url) {
    if (url == null) {
      return "";
    }
    String name = url.substring(url.lastIndexOf('/') + 1);
    for (String guide : GUIDES) {
      if (name.startsWith(guide)) {
        return withoutVersion(name.substring(guide.length()));
      }
    }
    return name;
  }

  /** Whether that url's extension has that name; cheaply where it has not. */
  public static boolean is(String name, @Nullable String url) {
    return url != null && url.contains(name) && name.equals(of(url));
  }

  private static String withoutVersion(String name) {
    int dash = name.lastIndexOf('-');
    boolean versioned = dash > 0 && name.substring(dash + 1).chars().allMatch(Character::isDigit);
    return versioned ? name.substring(0, dash) : name;
  }
}
