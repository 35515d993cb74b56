package io.caregateway.routes.signon.spine;

import java.util.Locale;

/** Why a service of the Spine did not sign somebody on, and what they can do. */
public enum SpineRefusal {
  UNREACHABLE("The NHS sign-on service cannot be reached. Try again in a few minutes.", true),
  TIMED_OUT("The NHS sign-on service took too long. Try again in a few minutes.", true),
  FAILED("The NHS sign-on service failed. Try again in a few minutes.", true),
  RESTING(
      "The NHS sign-on service failed several times in a row, so it is left alone for a moment. Try"
          + " again in a minute.",
      false),
  TOO_LARGE(
      "The NHS sign-on service sent more than is taken. Tell whoever runs this gateway.", false),
  REDIRECTED(
      "The NHS sign-on service has moved. Tell whoever runs this gateway: its address in the"
          + " settings is out of date.",
      false),
  TICKET_NOT_ACCEPTED(
      "Your smartcard session is over. Take the card out, put it in again, and sign on again.",
      false),
  TOKEN_NOT_ACCEPTED("Your sign-on with NHS CIS2 is over. Sign on again.", false),
  NOT_UNDERSTOOD(
      "What the NHS sign-on service sent cannot be understood. Try again; if it lasts, tell whoever"
          + " runs this gateway.",
      false),
  DOCTYPE(
      "What the NHS sign-on service sent is not allowed. Tell whoever runs this gateway.", false),
  NOT_YET_VALID(
      "Your sign-on is dated in the future. Tell whoever runs this gateway to check its clock.",
      false),
  NO_LONGER_VALID("Your sign-on took too long. Sign on again.", false),
  TRAINING_MODE(
      "Your smartcard is in training mode. Start a live session with it and sign on again.", false),
  OTHER_PERSON(
      "The NHS sign-on service spoke of two different people. Sign on again; if it lasts, tell"
          + " whoever runs this gateway.",
      false),
  ROLE_NOT_FOUND(
      "The role you chose is not among your roles. Sign on again and choose another one.", false),
  WORKGROUP_NOT_FOUND(
      "None of your roles is in the workgroup that this gateway asks for. Ask your registration"
          + " authority (RA) to add it.",
      false),
  ORGANISATION_NOT_REGISTERED(
      "The role you chose is at an organisation that is not registered here. Sign on again with a"
          + " role at this practice.",
      false);

  private final String sentence;
  private final boolean passing;

  SpineRefusal(String sentence, boolean passing) {
    this.sentence = sentence;
    this.passing = passing;
  }

  /** What the person reads. */
  public String sentence() {
    return sentence;
  }

  /** Whether the same request may be answered a moment later. */
  public boolean isPassing() {
    return passing;
  }

  /** Whether it tells of the service, and nothing of whoever tried to sign on. */
  public boolean isOfTheService() {
    return switch (this) {
      case UNREACHABLE,
          TIMED_OUT,
          FAILED,
          RESTING,
          TOO_LARGE,
          REDIRECTED,
          NOT_UNDERSTOOD,
          DOCTYPE ->
          true;
      case TICKET_NOT_ACCEPTED,
          TOKEN_NOT_ACCEPTED,
          NOT_YET_VALID,
          NO_LONGER_VALID,
          TRAINING_MODE,
          OTHER_PERSON,
          ROLE_NOT_FOUND,
          WORKGROUP_NOT_FOUND,
          ORGANISATION_NOT_REGISTERED ->
          false;
    };
  }

  /** As the address of the sign-on page has it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
