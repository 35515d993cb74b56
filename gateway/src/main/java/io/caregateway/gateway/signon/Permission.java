package io.caregateway.gateway.signon;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What somebody may do in their practice. The name is the authority that rules of access ask for,
 * as in {@code @PreAuthorize("hasAuthority('PATIENT_READ')")}.
 */
public enum Permission {
  /** Find patients and see their accounts. */
  PATIENT_READ,
  /** Start a sync and watch it. */
  SYNC_RUN,
  /** Add a billing item to an account. */
  BILLING_ADD,
  /** Void bills, and credit them in part or whole. */
  BILLS_TAKE_BACK,
  /** Take payments and deposits, and set them against bills. */
  MONEY_TAKE,
  /** Give money back. */
  MONEY_REFUND,
  /** See banking, income and VAT in sums. */
  FIGURES_SEE,
  /** Count tills at the end of the day, close them, and take bankings back. */
  BANKING_CLOSE,
  /** Enter mandates, collect by direct debit, and read what came of it. */
  DEBITS_MANAGE,
  /** See who owes what and for how long, remind them, and ask for write-offs. */
  DEBTS_MANAGE,
  /** Approve a write-off that somebody else asked for. */
  WRITE_OFF_APPROVE,
  /** Change what the practice charges. */
  PRICES_CHANGE,
  /** See what needs a person: quarantine and parked entries. */
  ATTENTION_SEE,
  /** See the raw payload of a quarantined entry. */
  RAW_PAYLOAD_SEE,
  /** Have a parked or quarantined entry tried again. */
  RETRY,
  /** See the practice's people, give and take roles, suspend and unlock. */
  USERS_MANAGE,
  /** See the practice's sessions and end them. */
  SESSIONS_MANAGE,
  /** Request a virtual smartcard for somebody, as their sponsor. */
  CARD_REQUEST,
  /** Approve, suspend and revoke virtual smartcards, as a registration authority officer. */
  CARD_APPROVE,
  /** Search cards of every practice. It comes with national roles alone. */
  CARD_SEARCH_ALL,
  /** Read the practice's audit records. */
  AUDIT_READ,
  /**
   * Read the site's own audit records beside the practice's: of sign-ons that belong to no
   * practice. It comes with national roles alone.
   */
  AUDIT_SITE,
  /** See to what patients may ask by the UK GDPR: access, correction, restriction, erasure. */
  PATIENT_RIGHTS,
  /** Change businesses, third parties and billing-only patients, and accounts' terms. */
  ACCOUNTS_CHANGE,
  /** Change the practice's letterheads: what stands on bills. */
  PAPER_CHANGE;

  /** Whether it reaches beyond the practice, so that nobody of a practice can give it. */
  public boolean beyondPractice() {
    return this == CARD_SEARCH_ALL || this == AUDIT_SITE;
  }

  /** The same as Spring Security wants it. */
  public static List<GrantedAuthority> authorities(Collection<Permission> permissions) {
    return permissions.stream()
        .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
        .toList();
  }
}
