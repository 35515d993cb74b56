package io.caregateway.fhir.outcome;

import io.caregateway.fhir.outcome.PartnerRefusal.Remedy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The error codes of GP Connect 1.2.7 and 1.6.2 (Spine-ErrorOrWarningCode-1), of PDS
 * (Spine-ErrorOrWarningCode) and of the Spine proxy, with what staff should do.
 */
enum KnownCode {
  INVALID_NHS_NUMBER(
      Remedy.CORRECT_PATIENT,
      "The clinical system does not accept this NHS number. Check it on the Spine and correct the record."),
  INVALID_RESOURCE_ID(
      Remedy.CORRECT_PATIENT,
      "The Spine does not accept this NHS number. Check it and correct the record."),
  INVALID_PATIENT_DEMOGRAPHICS(
      Remedy.CORRECT_PATIENT,
      "The patient’s details do not match the national record, or the patient has died or is restricted. Check them on the Spine."),
  PATIENT_NOT_FOUND(
      Remedy.CORRECT_PATIENT,
      "The clinical system has no such patient, or may not show the record. Check that the patient is registered at the practice."),
  NO_RECORD_FOUND(
      Remedy.CORRECT_PATIENT,
      "The clinical system has no such record. It may have been removed: look for the patient there."),
  RESOURCE_NOT_FOUND(
      Remedy.CORRECT_PATIENT,
      "The Spine has no record under this NHS number. Check it and correct the record."),
  INVALIDATED_RESOURCE(
      Remedy.CORRECT_PATIENT,
      "The Spine has withdrawn this NHS number. Find the patient’s present number and correct the record."),
  REFERENCE_NOT_FOUND(
      Remedy.CORRECT_PATIENT,
      "The entry points to something that the clinical system does not hold. Check that the patient is still registered at the practice."),
  TOO_MANY_MATCHES(
      Remedy.CORRECT_PATIENT,
      "More than one person matches. Add what tells them apart, as the NHS number or the postcode."),
  UNSUPPORTED_CHARACTERS_IN_FIELD(
      Remedy.CORRECT_PATIENT,
      "A field holds characters that the partner does not take. Retype the text in plain letters."),
  NO_PATIENT_CONSENT(
      Remedy.ACCEPT,
      "The patient has not agreed to share this record. Speak to the practice’s information governance lead."),
  PATIENT_SENSITIVE(
      Remedy.ACCEPT,
      "The patient’s record is restricted and may not be used here. Follow the practice’s procedure for restricted records."),
  NO_RELATIONSHIP(
      Remedy.ACCEPT,
      "The clinical system knows no care relationship with this patient. Check that the patient is registered at the practice."),
  DUPLICATE_REJECTED(
      Remedy.ACCEPT,
      "The clinical system already has this record. Look for it there before trying again."),
  FORBIDDEN_UPDATE(
      Remedy.ACCEPT,
      "The Spine does not allow this change. Make it in the clinical system instead."),
  NO_ORGANISATION_CONSENT(
      Remedy.CORRECT_SETTINGS,
      "The practice has not agreed to share with this organisation. Ask the practice to switch sharing on."),
  ACCESS_DENIED(
      Remedy.CORRECT_SETTINGS,
      "The partner refused access. Ask the practice whether the service is switched on for the gateway."),
  ACCESS_DENIED_SSL(
      Remedy.CORRECT_SETTINGS,
      "The partner did not accept the gateway’s certificate. Ask whoever runs the gateway to check it and its expiry."),
  ASID_CHECK_FAILED(
      Remedy.CORRECT_SETTINGS,
      "The Spine does not know the gateway’s system id (ASID). Ask whoever runs the gateway to check it."),
  PARTYKEY_INTERACTION_CHECK_FAILED(
      Remedy.CORRECT_SETTINGS,
      "The practice’s system is not set up on the Spine for this service. Ask its supplier."),
  FOT_CHECK_FAILED(
      Remedy.CORRECT_SETTINGS,
      "The Spine does not allow the gateway to call this practice yet. Ask the national service desk."),
  ENDPOINT_MISMATCH(
      Remedy.CORRECT_SETTINGS,
      "The practice’s address differs from the one that the Spine holds. Ask whoever runs the gateway to correct the base address."),
  MISSING_OR_INVALID_HEADER(
      Remedy.CORRECT_SETTINGS,
      "The partner missed a header in the gateway’s request. Ask whoever runs the gateway to check the practice’s settings."),
  INVALID_IDENTIFIER_SYSTEM(
      Remedy.CORRECT_SETTINGS,
      "The clinical system does not know the kind of number that was asked for. Report this to whoever runs the gateway."),
  INVALID_IDENTIFIER_VALUE(
      Remedy.CORRECT_PATIENT,
      "The clinical system does not accept the number that was asked for. Check the patient’s numbers."),
  ORGANISATION_NOT_FOUND(
      Remedy.CORRECT_SETTINGS,
      "The clinical system does not know this practice. Ask whoever runs the gateway to check the practice’s code."),
  PRACTITIONER_NOT_FOUND(
      Remedy.CORRECT_SETTINGS,
      "The clinical system does not know this practitioner. Ask whoever runs the gateway to check the staff list."),
  UNSUPPORTED_SERVICE(
      Remedy.CORRECT_SETTINGS,
      "The Spine does not offer this service to the gateway. Report this to whoever runs the gateway."),
  NOT_IMPLEMENTED(
      Remedy.CORRECT_SETTINGS,
      "The clinical system cannot do this. Ask whoever runs the gateway to choose another way of writing for this practice."),
  PRECONDITION_FAILED(
      Remedy.CORRECT_SETTINGS,
      "The partner needs to be told which version is changed. Report this to whoever runs the gateway."),
  BAD_REQUEST(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INVALID_RESOURCE(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INVALID_PARAMETER(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  MISSING_VALUE(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INVALID_VALUE(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INVALID_SEARCH_DATA(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INVALID_UPDATE(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  ADDITIONAL_PROPERTIES(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  VALIDATION_ERROR(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  TOO_FEW_VALUES_SUBMITTED(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  TOO_MANY_VALUES_SUBMITTED(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  UNSUPPORTED_VALUE(Remedy.CORRECT_SETTINGS, KnownCode.NOT_UNDERSTOOD),
  INTERNAL_SERVER_ERROR(
      Remedy.TRY_LATER,
      "The clinical system failed. Nothing needs doing now: it is tried again. Tell its supplier if this lasts."),
  ERROR_COMMUNICATING_TO_ENDPOINT_URL(
      Remedy.TRY_LATER,
      "The Spine could not reach the practice’s system. Nothing needs doing now: it is tried again. Tell the supplier if this lasts."),
  UNABLE_TO_CALL_SERVICE(
      Remedy.TRY_LATER, "The Spine is not answering. Nothing needs doing now: it is tried again."),
  SERVICE_UNAVAILABLE(
      Remedy.TRY_LATER,
      "The partner is not available. Nothing needs doing now: it is tried again."),
  TOO_MANY_REQUESTS(
      Remedy.TRY_LATER,
      "The partner asks for fewer requests. Nothing needs doing now: it is tried again more slowly."),
  RESOURCE_VERSION_MISMATCH(
      Remedy.TRY_LATER,
      "The record was changed by someone else meanwhile. Nothing needs doing now: it is read and tried again.");

  private static final String NOT_UNDERSTOOD =
      "The partner did not understand what the gateway sent. Report this to whoever runs the gateway.";

  private final Remedy remedy;
  private final String sentence;

  KnownCode(Remedy remedy, String sentence) {
    this.remedy = remedy;
    this.sentence = sentence;
  }

  Remedy remedy() {
    return remedy;
  }

  String sentence() {
    return sentence;
  }

  /** Sources write ACCESS_DENIED and ACCESS DENIED, ORGANISATION and ORGANISATIONAL. */
  static Optional<KnownCode> of(String code) {
    String spelt =
        code.strip()
            .toUpperCase(Locale.ROOT)
            .replace(' ', '_')
            .replace("NO_ORGANISATIONAL_CONSENT", "NO_ORGANISATION_CONSENT");
    return Arrays.stream(values()).filter(known -> known.name().equals(spelt)).findFirst();
  }

  /** The Spine proxy says what it means in the display, with ids and addresses behind it. */
  static Optional<KnownCode> ofProxyDisplay(String display) {
    if (display.startsWith("ENDPOINT_") && display.contains("_VARIES_FROM_TARGETURL_")) {
      return Optional.of(ENDPOINT_MISMATCH);
    }
    return Arrays.stream(values())
        .filter(known -> display.startsWith(known.name()))
        .max(Comparator.comparingInt(known -> known.name().length()));
  }
}
