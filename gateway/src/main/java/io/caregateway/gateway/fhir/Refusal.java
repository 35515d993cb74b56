package io.caregateway.gateway.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Why the FHIR API does not do what it was asked (FHIR R4, http.html, and the value set of issue
 * types). A sentence names what to do, and never repeats what the client sent: that may be personal
 * data.
 */
public enum Refusal {
  NOT_A_MACHINE(
      403,
      IssueType.FORBIDDEN,
      "This is for machines: ask at the machines' port, with a client certificate that this"
          + " gateway's settings name."),
  RIGHT_MISSING(
      403,
      IssueType.FORBIDDEN,
      "This client may not read this: ask whoever runs this gateway to give it the right %s."),
  PRACTICE_NOT_NAMED(
      400,
      IssueType.REQUIRED,
      "This client serves several practices: name one by its ODS code in the header %s."),
  TYPE_NOT_SERVED(
      404,
      IssueType.NOTSUPPORTED,
      "There is nothing of this name here: GET metadata tells what is served."),
  PATIENT_UNKNOWN(404, IssueType.NOTFOUND, "This practice has no patient of this id."),
  AUDIT_EVENT_UNKNOWN(
      404,
      IssueType.NOTFOUND,
      "This practice has no audit record of this id at hand: it may have been archived."),
  INVOICE_UNKNOWN(
      404,
      IssueType.NOTFOUND,
      "This practice has no posted bill of this id: drafts are not served."),
  CHARGE_ITEM_UNKNOWN(
      404, IssueType.NOTFOUND, "This practice has no line of a posted bill of this id."),
  ACCOUNT_UNKNOWN(404, IssueType.NOTFOUND, "This practice has no account of this id."),
  ACCOUNT_NOT_NAMED(
      400, IssueType.REQUIRED, "Say which account: by _id, or by patient for the patient's own."),
  ACCOUNT_MALFORMED(
      400,
      IssueType.VALUE,
      "account takes the id that this gateway gave an account, alone or after Account/."),
  STATUS_MALFORMED(
      400,
      IssueType.VALUE,
      "status takes issued, balanced or cancelled, alone or after its system and a bar."),
  NOT_OFFERED(
      405,
      IssueType.NOTSUPPORTED,
      "This is not offered here. What is: GET metadata, and of each type that it names GET by id, GET"
          + " with search parameters and POST to _search."),
  FORMAT_NOT_OFFERED(
      406,
      IssueType.NOTSUPPORTED,
      "Ask for application/fhir+json or application/fhir+xml, in the header Accept or in _format."),
  BODY_TOO_LARGE(413, IssueType.TOOLONG, "The body is too large: a search takes up to 16 KB."),
  BODY_NOT_A_FORM(
      415,
      IssueType.NOTSUPPORTED,
      "Send the search parameters as application/x-www-form-urlencoded in UTF-8, without a"
          + " Content-Encoding."),
  NOT_ENCODED(
      400,
      IssueType.STRUCTURE,
      "The parameters must be percent-encoded UTF-8, no more than 50 of them."),
  PARAMETER_UNKNOWN(
      400,
      IssueType.INVALID,
      "A parameter is not known here, or not with this modifier. Known are: %s."),
  PARAMETER_REPEATED(
      400,
      IssueType.INVALID,
      "Give %s once and with one value; to join several values is not offered."),
  PARAMETER_EMPTY(400, IssueType.REQUIRED, "Give %s a value, or leave it out."),
  ID_MALFORMED(
      400, IssueType.VALUE, "_id takes an id as this gateway gave it: a UUID in lower case."),
  IDENTIFIER_MALFORMED(
      400,
      IssueType.VALUE,
      "identifier takes an NHS number of ten digits, alone or after"
          + " https://fhir.nhs.uk/Id/nhs-number and a bar; no other system can be searched."),
  AGENT_MALFORMED(
      400,
      IssueType.VALUE,
      "agent:identifier takes one user id of up to 500 characters, alone or after a system and a"
          + " bar."),
  PATIENT_MALFORMED(
      400,
      IssueType.VALUE,
      "patient takes the id that this gateway gave a patient, alone or after Patient/."),
  OUTCOME_MALFORMED(
      400,
      IssueType.VALUE,
      "outcome takes 0 (done), 4 (refused) or 8 (failed), alone or after its system and a bar."),
  FAMILY_MALFORMED(400, IssueType.VALUE, "family takes one family name of up to 100 characters."),
  POSTCODE_MALFORMED(400, IssueType.VALUE, "address-postalcode takes one whole postcode."),
  BIRTH_DATE_MALFORMED(
      400,
      IssueType.VALUE,
      "birthdate takes a date as 1970-09-11, 1970-09 or 1970, without a prefix but eq."),
  TIME_MALFORMED(
      400,
      IssueType.VALUE,
      "%s takes a date or an instant as 2026-03-01 or 2026-03-01T10:15:30Z, after one of"
          + " ge, gt, le, lt and eq or none of them, at most twice; a plus sign is sent as %%2B."),
  COUNT_MALFORMED(400, IssueType.VALUE, "_count takes a whole number that is not negative."),
  SUMMARY_NOT_OFFERED(400, IssueType.NOTSUPPORTED, "_summary takes count or false here."),
  PAGE_UNUSABLE(
      400,
      IssueType.VALUE,
      "This link to a page is not valid, or no longer: search again from the first page."),
  PAGE_NOT_ALONE(
      400, IssueType.INVALID, "A link to a page takes no other search parameter beside it."),
  TOO_MANY_REQUESTS(
      429, IssueType.THROTTLED, "Too many requests from this client: wait a second, then go on."),
  UNAVAILABLE(
      503,
      IssueType.TRANSIENT,
      "This could not be done or not be recorded just now: try again in a minute. If it stays so,"
          + " tell whoever runs this gateway the X-Request-ID of this answer.");

  private final int status;
  private final IssueType issue;
  private final String sentence;

  Refusal(int status, IssueType issue, String sentence) {
    this.status = status;
    this.issue = issue;
    this.sentence = sentence;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  IssueType issue() {
    return issue;
  }

  /**
   * @param details names of ours that the sentence mentions
   */
  String sentence(Object... details) {
    return sentence.formatted(details);
  }
}
