package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Proof.Aal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sure a sign-on at CIS2 is (CIS2 guidance: acr values; NIST SP 800-63B, section 4). */
final class Assurance {

  private Assurance() {}

  /** Null for what is no level. */
  static @Nullable Aal of(String claim) {
    return switch (claim) {
      case "1" -> Aal.AAL1;
      case "2" -> Aal.AAL2;
      case "3" -> Aal.AAL3;
      default -> null;
    };
  }

  /**
   * Whether a sign-on is at least what one of the classes asks for. CIS2 may answer with the class
   * that was asked for or with the exact one; either way the level must be what the class promises.
   *
   * @param acr the class that CIS2 states
   * @param level that it states besides
   */
  static boolean isEnough(String acr, Aal level, List<String> asked) {
    return level.compareTo(lowest(acr)) >= 0
        && asked.stream().anyMatch(wanted -> fits(wanted, acr, level));
  }

  private static boolean fits(String wanted, String acr, Aal level) {
    return switch (wanted) {
      case "AAL3_ANY" -> level == Aal.AAL3 && lowest(acr) == Aal.AAL3;
      case "AAL2_OR_AAL3_ANY", "AAL2_ANY" ->
          level.compareTo(Aal.AAL2) >= 0 && lowest(acr).compareTo(Aal.AAL2) >= 0;
      default -> wanted.equals(acr);
    };
  }

  /** What a class promises at least; one that is not known promises nothing. */
  private static Aal lowest(String acr) {
    return acr.startsWith("AAL3_") ? Aal.AAL3 : acr.startsWith("AAL2_") ? Aal.AAL2 : Aal.AAL1;
  }
}
