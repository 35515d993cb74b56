package io.caregateway.gateway.signon;

import static io.caregateway.gateway.signon.Permission.ACCOUNTS_CHANGE;
import static io.caregateway.gateway.signon.Permission.ATTENTION_SEE;
import static io.caregateway.gateway.signon.Permission.AUDIT_READ;
import static io.caregateway.gateway.signon.Permission.AUDIT_SITE;
import static io.caregateway.gateway.signon.Permission.BANKING_CLOSE;
import static io.caregateway.gateway.signon.Permission.BILLING_ADD;
import static io.caregateway.gateway.signon.Permission.BILLS_TAKE_BACK;
import static io.caregateway.gateway.signon.Permission.CARD_APPROVE;
import static io.caregateway.gateway.signon.Permission.CARD_REQUEST;
import static io.caregateway.gateway.signon.Permission.CARD_SEARCH_ALL;
import static io.caregateway.gateway.signon.Permission.DEBITS_MANAGE;
import static io.caregateway.gateway.signon.Permission.DEBTS_MANAGE;
import static io.caregateway.gateway.signon.Permission.FIGURES_SEE;
import static io.caregateway.gateway.signon.Permission.MONEY_REFUND;
import static io.caregateway.gateway.signon.Permission.MONEY_TAKE;
import static io.caregateway.gateway.signon.Permission.PAPER_CHANGE;
import static io.caregateway.gateway.signon.Permission.PATIENT_READ;
import static io.caregateway.gateway.signon.Permission.PATIENT_RIGHTS;
import static io.caregateway.gateway.signon.Permission.PRICES_CHANGE;
import static io.caregateway.gateway.signon.Permission.RAW_PAYLOAD_SEE;
import static io.caregateway.gateway.signon.Permission.RETRY;
import static io.caregateway.gateway.signon.Permission.SYNC_RUN;
import static io.caregateway.gateway.signon.Permission.WRITE_OFF_APPROVE;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What roles may do where settings say nothing else. The meaning of the national codes is from the
 * NHS's role-based access control; what each is allowed here is the gateway's own choice. No
 * national code for billing or finance is known, so the work of finance has a profile alone.
 */
final class DefaultRights {

  static final Pattern NATIONAL_CODE = Pattern.compile("R[0-9]{4}");

  /** All of a practice's own matters; cards and erasures are approved by somebody else. */
  private static final Set<Permission> MANAGER =
      EnumSet.complementOf(EnumSet.of(CARD_APPROVE, CARD_SEARCH_ALL, PATIENT_RIGHTS, AUDIT_SITE));

  private static final Set<Permission> RECEPTIONIST =
      EnumSet.of(PATIENT_READ, BILLING_ADD, MONEY_TAKE, BANKING_CLOSE, ATTENTION_SEE);
  private static final Set<Permission> CLINICIAN = EnumSet.of(PATIENT_READ, BILLING_ADD);
  private static final Set<Permission> FINANCE =
      EnumSet.of(
          PATIENT_READ,
          BILLING_ADD,
          BILLS_TAKE_BACK,
          MONEY_TAKE,
          MONEY_REFUND,
          FIGURES_SEE,
          BANKING_CLOSE,
          DEBITS_MANAGE,
          DEBTS_MANAGE,
          WRITE_OFF_APPROVE,
          PRICES_CHANGE,
          ACCOUNTS_CHANGE,
          PAPER_CHANGE,
          ATTENTION_SEE,
          RETRY);
  private static final Set<Permission> SYSTEMS =
      EnumSet.of(SYNC_RUN, ATTENTION_SEE, RAW_PAYLOAD_SEE, RETRY);
  private static final Set<Permission> RA_OFFICER = EnumSet.of(CARD_APPROVE, CARD_SEARCH_ALL);
  private static final Set<Permission> PRIVACY_OFFICER =
      EnumSet.of(PATIENT_READ, AUDIT_READ, PATIENT_RIGHTS);

  static final Map<String, Set<Permission>> ROLES =
      Map.ofEntries(
          Map.entry("practice-manager", MANAGER),
          Map.entry("receptionist", RECEPTIONIST),
          Map.entry("clinician", CLINICIAN),
          Map.entry("finance", FINANCE),
          Map.entry("systems", SYSTEMS),
          Map.entry("sponsor", EnumSet.of(CARD_REQUEST)),
          Map.entry("ra-officer", RA_OFFICER),
          Map.entry("privacy-officer", PRIVACY_OFFICER),
          // clinical practitioner, nurse, health professional
          Map.entry("R8000", CLINICIAN),
          Map.entry("R8001", CLINICIAN),
          Map.entry("R8003", CLINICIAN),
          // medical secretary, admin/clinical support, receptionist, clerical
          Map.entry("R8006", RECEPTIONIST),
          Map.entry("R8008", RECEPTIONIST),
          Map.entry("R8009", RECEPTIONIST),
          Map.entry("R8010", RECEPTIONIST),
          // systems support
          Map.entry("R8015", SYSTEMS),
          // registration authority
          Map.entry("R5080", RA_OFFICER),
          // privacy officer, Caldicott guardian
          Map.entry("R0001", PRIVACY_OFFICER),
          Map.entry("R5105", PRIVACY_OFFICER));

  static final Map<String, Set<Permission>> ACTIVITIES =
      Map.of(
          // view patient demographics
          "B0820", EnumSet.of(PATIENT_READ),
          // amend patient demographics, register patients, patient administration
          "B0825", EnumSet.of(PATIENT_READ),
          "B0340", EnumSet.of(PATIENT_READ),
          "B0560", EnumSet.of(PATIENT_READ),
          // local system configuration
          "B1700", EnumSet.of(SYNC_RUN));

  private DefaultRights() {}
}
