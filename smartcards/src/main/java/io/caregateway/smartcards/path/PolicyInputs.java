package io.caregateway.smartcards.path;

import java.util.Set;

/**
 * What a caller asks of certificate policies (RFC 5280, 6.1.1 (c) and (e) to (g)).
 *
 * @param initialPolicies OIDs of the policies that are acceptable; none means any
 * @param explicitPolicy the path must be valid for at least one of them
 * @param inhibitMapping issuers may not declare one policy to equal another
 * @param inhibitAnyPolicy anyPolicy in a certificate counts for nothing
 */
public record PolicyInputs(
    Set<String> initialPolicies,
    boolean explicitPolicy,
    boolean inhibitMapping,
    boolean inhibitAnyPolicy) {

  /** Any policy, or none, will do. */
  public static final PolicyInputs ANY = new PolicyInputs(Set.of(), false, false, false);

  public PolicyInputs {
    initialPolicies = Set.copyOf(initialPolicies);
  }
}
