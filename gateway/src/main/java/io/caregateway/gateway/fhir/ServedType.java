package io.caregateway.gateway.fhir;

import io.caregateway.gateway.signon.Permission;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A type of resource that is served, and what a client needs to read it. */
enum ServedType {
  PATIENT(
      "Patient",
      Permission.PATIENT_READ,
      Refusal.PATIENT_UNKNOWN,
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
  AUDIT_EVENT(
      "AuditEvent",
      Permission.AUDIT_READ,
      Refusal.AUDIT_EVENT_UNKNOWN,
      Pattern.compile("[1-9][0-9]{0,17}")),
  INVOICE(
      "Invoice",
      Permission.PATIENT_READ,
      Refusal.INVOICE_UNKNOWN,
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
  CHARGE_ITEM(
      "ChargeItem",
      Permission.PATIENT_READ,
      Refusal.CHARGE_ITEM_UNKNOWN,
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[1-9][0-9]{0,2}")),
  ACCOUNT(
      "Account",
      Permission.PATIENT_READ,
      Refusal.ACCOUNT_UNKNOWN,
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  private final String type;
  private final Permission right;
  private final Refusal unknown;
  private final Pattern ids;

  ServedType(String type, Permission right, Refusal unknown, Pattern ids) {
    this.type = type;
    this.right = right;
    this.unknown = unknown;
    this.ids = ids;
  }

  static Optional<ServedType> of(String type) {
    return Arrays.stream(values()).filter(served -> served.type.equals(type)).findFirst();
  }

  /** Its name in FHIR. */
  String type() {
    return type;
  }

  Permission right() {
    return right;
  }

  /** Why a read of it finds nothing. */
  Refusal unknown() {
    return unknown;
  }

  /** Whether the text has the form in which this gateway gives ids of it out. */
  boolean isId(String text) {
    return ids.matcher(text).matches();
  }
}
