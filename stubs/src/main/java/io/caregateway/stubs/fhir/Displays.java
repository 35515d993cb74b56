package io.caregateway.stubs.fhir;

import java.util.Map;

/** Displays of codes that both dialects use. */
public final class Displays {

  /** NHSNumberVerificationStatus, 01 to 08. */
  public static final Map<String, String> VERIFICATION =
      Map.of(
          "01", "Number present and verified",
          "02", "Number present but not traced",
          "03", "Trace required",
          "04", "Trace attempted - No match or multiple match found",
          "05", "Trace needs to be resolved - (NHS number or patient detail conflict)",
          "06", "Trace in progress",
          "07", "Number not present and trace not required",
          "08", "Trace postponed (baby under six weeks old)");

  /** DeathNotificationStatus. */
  public static final Map<String, String> DEATH =
      Map.of(
          "1",
              "Informal - death notice received via an update from a local NHS Organisation such"
                  + " as GP or Trust",
          "2", "Formal - death notice received from Registrar of Deaths",
          "U", "Removed");

  private Displays() {}
}
