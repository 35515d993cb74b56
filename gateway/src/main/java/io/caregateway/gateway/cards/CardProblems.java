package io.caregateway.gateway.cards;

import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.smartcards.virtual.CardRefused;
import java.util.List;

/** A refusal as a form shows it. */
public final class CardProblems {

  private CardProblems() {}

  /**
   * @param field the field that the summary leads to where the refusal tells of none
   */
  public static Problems of(CardRefused refused, String field) {
    String at =
        switch (refused.refusal()) {
          case UID_FORM, ALREADY_HELD -> "uid";
          case NAME_FORM -> "given";
          case MAIL_FORM -> "email";
          case REASON_FORM -> "reason";
          case PASSCODE_FORM, PASSCODE_TRIVIAL -> "passcode";
          case FACTOR_WRONG -> "app-code";
          case PASSKEY_UNREADABLE,
              PASSKEY_NOT_ASKED,
              PASSKEY_LATE,
              PASSKEY_USED,
              PASSKEY_ORIGIN,
              PASSKEY_NOT_VERIFIED,
              PASSKEY_COPIED,
              PASSKEY_ALGORITHM,
              PASSKEY_HELD ->
              "passkey";
          case DEVICE_NAME -> "name";
          default -> field;
        };
    return at(at, refused.refusal().sentence());
  }

  public static Problems at(String field, String sentence) {
    return new Problems(List.of(new Problem(field, sentence)));
  }
}
