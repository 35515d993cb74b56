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
  /** See what needs a person: quarantine and parked entries. */
  ATTENTION_SEE,
  /** See the raw payload of a quarantined entry. */
  RAW_PAYLOAD_SEE,
  /** Have a parked or quarantined entry tried again. */
  RETRY;

  /** The same as Spring Security wants it. */
  public static List<GrantedAuthority> authorities(Collection<Permission> permissions) {
    return permissions.stream()
        .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
        .toList();
  }
}
