package io.caregateway.stubs.spine.faults;

import java.util.Locale;

/** What can go wrong at the Spine, once or several times. */
public enum SpineFault {
  /** Any request: answered late. */
  SLOW,
  /** Any request: 503. */
  DOWN,
  /** CIS2: the ID token's nonce is not the one of the request. */
  WRONG_NONCE,
  /** CIS2: the ID token is meant for another client. */
  WRONG_AUDIENCE,
  /** CIS2: the ID token ended an hour ago. */
  EXPIRED,
  /** CIS2: the ID token has {@code alg} none and no signature. */
  UNSIGNED,
  /** CIS2: the ID token names CIS2's key and is signed by another one. */
  FORGED,
  /** CIS2: the ID token is an HMAC with CIS2's public key as its secret. */
  PUBLIC_KEY_AS_SECRET,
  /** CIS2: the ID token tells of a password, whatever was asked for. */
  ACR_TOO_LOW,
  /** CIS2: the ID token came with another access token than it says. */
  WRONG_ACCESS_TOKEN,
  /** CIS2: userinfo tells of somebody else than the ID token. */
  OTHER_SUBJECT,
  /** CIS1: the ticket's time is over. */
  TICKET_EXPIRED,
  /** CIS1: no such ticket is known. */
  TICKET_UNKNOWN,
  /** CIS1: two roles, of which none was chosen. */
  TWO_ROLES,
  /** CIS1: no role. */
  NO_ROLE,
  /** CIS1: the assertion is of training mode. */
  TRAINING,
  /** CIS1: the assertion's time is over. */
  ASSERTION_EXPIRED,
  /** CIS1: no well-formed XML. */
  MALFORMED_XML,
  /** CIS1: XML with a document type that declares an entity. */
  DOCTYPE,
  /** CIS1: an answer of eight megabytes. */
  OVERSIZED;

  /** As the admin API calls it, {@code wrong-nonce}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
