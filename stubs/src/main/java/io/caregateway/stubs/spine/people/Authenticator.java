package io.caregateway.stubs.spine.people;

import java.util.Set;

/** With what somebody proves who they are, as CIS2 names it. */
public enum Authenticator {
  SMARTCARD("AAL3_N3_SMARTCARD", "N3_SMARTCARD", 3, "smartcard"),
  SECURITY_KEY("AAL3_FIDO2", "FIDO2", 3, "security key"),
  ONE_TIME_CODE("AAL2_TOTP", "TOTP", 2, "one-time code"),
  PASSWORD("AAL1_USERPASS", "USERPASS", 1, "password");

  private final String acr;
  private final String amr;
  private final int level;
  private final String words;

  Authenticator(String acr, String amr, int level, String words) {
    this.acr = acr;
    this.amr = amr;
    this.level = level;
    this.words = words;
  }

  /** The authentication context class that says exactly this. */
  public String acr() {
    return acr;
  }

  public String amr() {
    return amr;
  }

  /** The authentication assurance level, 1 to 3. */
  public int level() {
    return level;
  }

  public String words() {
    return words;
  }

  /** Whether it is enough for one of the classes asked for; any is, where none is named. */
  public boolean meets(Set<String> asked) {
    return asked.isEmpty() || asked.stream().anyMatch(this::meets);
  }

  private boolean meets(String asked) {
    return switch (asked) {
      case "AAL3_ANY" -> level >= 3;
      case "AAL2_OR_AAL3_ANY" -> level >= 2;
      case "AAL2_ANY" -> level == 2;
      default -> asked.equals(acr);
    };
  }
}
