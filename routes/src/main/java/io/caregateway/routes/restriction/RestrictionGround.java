package io.caregateway.routes.restriction;

/** Why the use of somebody's data is restricted (UK GDPR, Article 18(1)). */
public enum RestrictionGround {
  /** Point (a). */
  ACCURACY("The patient says that the data is wrong, and that is being checked"),
  /** Point (b). */
  UNLAWFUL("The data was used unlawfully, and the patient wants it kept rather than erased"),
  /** Point (c). */
  CLAIM("The practice no longer needs the data, but the patient does for a legal claim"),
  /** Point (d). */
  OBJECTION("The patient has objected to the use of the data, and that is being decided");

  private final String words;

  RestrictionGround(String words) {
    this.words = words;
  }

  /** As staff read it. */
  public String words() {
    return words;
  }
}
