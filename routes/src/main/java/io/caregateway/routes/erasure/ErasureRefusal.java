package io.caregateway.routes.erasure;

/** Why an erasure, or a step towards one, is refused. */
public enum ErasureRefusal {
  NO_SUCH_PATIENT("This practice has no such patient. Search for the patient again."),
  ERASED_ALREADY("This patient was erased already."),
  MERGED(
      "This record was merged into another. Open the account that took its place, and ask for the"
          + " erasure there; this one goes with it."),
  ASKED_ALREADY("A request to erase this patient is open already. Decide on that one."),
  ENTRIES_UNDER_WAY(
      "Entries of this patient are on their way to the clinical record. Wait until they are"
          + " written, then try again."),
  ENTRIES_PARKED(
      "Entries of this patient could not be written to the clinical record. Have them tried again"
          + " under Needs attention, or ask for the erasure anew and give them up."),
  NO_SUCH_REQUEST("This practice has no such request."),
  DECIDED_ALREADY("This request was decided already."),
  EXPIRED("This request has run out. If the patient still wants it, ask anew."),
  SAME_PERSON("You asked for this erasure yourself. Another privacy officer has to approve it.");

  private final String sentence;

  ErasureRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** For staff: why, and what to do. */
  public String sentence() {
    return sentence;
  }
}
