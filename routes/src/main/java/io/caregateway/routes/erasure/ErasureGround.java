package io.caregateway.routes.erasure;

/** Why somebody is erased (UK GDPR, Article 17(1)). Chosen, not typed, so that it names nobody. */
public enum ErasureGround {
  /** Point (a). */
  NO_LONGER_NEEDED("The data is no longer needed for what it was collected for"),
  /** Point (b). */
  CONSENT_WITHDRAWN("The patient has withdrawn consent, and there is no other legal ground"),
  /** Point (c). */
  OBJECTION("The patient objects, and no overriding ground remains"),
  /** Point (d). */
  UNLAWFUL("The data was used unlawfully"),
  /** Point (e). */
  LEGAL_OBLIGATION("The law requires the erasure");

  private final String words;

  ErasureGround(String words) {
    this.words = words;
  }

  /** As staff read it. */
  public String words() {
    return words;
  }
}
