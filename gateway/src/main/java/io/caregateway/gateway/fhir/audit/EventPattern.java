package io.caregateway.gateway.fhir.audit;

import io.caregateway.safeguards.audit.Act;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.jspecify.annotations.Nullable;

/**
 * What kind of event an act is: type, subtype and action of its AuditEvent. REST interactions are
 * told as BALP 1.1 does (3:5.7.4), sign-on and changes of rights as DICOM PS3.15 A.5.3 does.
 *
 * @param subtype null where the type says all
 */
record EventPattern(Code type, @Nullable Code subtype, AuditEventAction action) {

  private static final Code USER = Code.dicom("110114", "User Authentication");
  private static final Code ALERT = Code.dicom("110113", "Security Alert");
  private static final Code REST = new Code(Terms.EVENT_TYPE, "rest", "RESTful Operation");

  private static final EventPattern LOGIN =
      new EventPattern(USER, Code.dicom("110122", "Login"), AuditEventAction.E);
  private static final EventPattern LOGOUT =
      new EventPattern(USER, Code.dicom("110123", "Logout"), AuditEventAction.E);
  private static final EventPattern ROLE =
      new EventPattern(ALERT, Code.dicom("110136", "Security Roles Changed"), AuditEventAction.E);
  private static final EventPattern RIGHTS =
      new EventPattern(
          ALERT, Code.dicom("110137", "User security Attributes Changed"), AuditEventAction.U);
  private static final EventPattern RESTRICTED =
      new EventPattern(
          ALERT, Code.dicom("110132", "Use of Restricted Function"), AuditEventAction.E);
  private static final EventPattern CONFIGURATION =
      new EventPattern(ALERT, Code.dicom("110131", "Software Configuration"), AuditEventAction.U);
  static final EventPattern READ =
      new EventPattern(REST, new Code(Terms.RESTFUL, "read", "read"), AuditEventAction.R);
  private static final EventPattern QUERY =
      new EventPattern(REST, new Code(Terms.RESTFUL, "search", "search"), AuditEventAction.E);
  private static final EventPattern CREATE =
      new EventPattern(REST, new Code(Terms.RESTFUL, "create", "create"), AuditEventAction.C);
  private static final EventPattern DISCLOSURE =
      new EventPattern(
          Code.dicom("110106", "Export"),
          new Code(Terms.LIFE_CYCLE, "disclose", "Disclose Record Lifecycle Event"),
          AuditEventAction.R);
  private static final EventPattern IMPORT =
      new EventPattern(Code.dicom("110107", "Import"), null, AuditEventAction.C);
  private static final EventPattern LOG_USED =
      new EventPattern(Code.dicom("110101", "Audit Log Used"), null, AuditEventAction.R);
  private static final EventPattern ACTIVITY =
      new EventPattern(Code.dicom("110100", "Application Activity"), null, AuditEventAction.E);

  static EventPattern of(Act act) {
    return switch (act) {
      case SIGN_ON, CARD_USED, SESSION_UNLOCKED -> LOGIN;
      case SIGN_OUT, SESSION_ENDED, SESSION_LOCKED -> LOGOUT;
      case ROLE_CHOSEN -> ROLE;
      case ACCESS_REFUSED -> RESTRICTED;
      case SETTINGS_CHANGED -> CONFIGURATION;
      case PATIENT_READ, QUARANTINE_READ -> READ;
      case PATIENT_SEARCH, CARD_SEARCH, CONSULTATIONS_READ -> QUERY;
      case BILLING_ITEM_ADDED, BILL_POSTED, PAYMENT_TAKEN -> CREATE;
      case WRITE_BACK, WRITE_BACK_AMENDED, WRITE_BACK_WITHDRAWN -> DISCLOSURE;
      case SYNC -> IMPORT;
      case AUDIT_READ, AUDIT_EXPORTED -> LOG_USED;
      case PERSON_CHANGED -> RIGHTS;
      default -> act.name().startsWith("CARD_") ? RIGHTS : ACTIVITY;
    };
  }

  /** The acts that a code of a type or subtype, or of the gateway's own, stands for. */
  static Set<Act> acts(@Nullable String system, String code) {
    return Arrays.stream(Act.values())
        .filter(
            act ->
                own(act).is(system, code)
                    || of(act).type.is(system, code)
                    || isSubtype(of(act).subtype, system, code))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isSubtype(@Nullable Code subtype, @Nullable String system, String code) {
    return subtype != null && subtype.is(system, code);
  }

  /** The gateway's own code of an act. */
  static Code own(Act act) {
    return new Code(Terms.ACT, act.name(), null);
  }
}
