package io.caregateway.gateway.signon;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign on, whichever way.
 *
 * @param help whom people are told to ask when they cannot sign on or lack rights
 * @param idle how long a session lasts without a request
 * @param limit how long a session lasts at the most
 * @param roles what each of the practices' own roles may do; one that is named here replaces the
 *     gateway's default of that name
 */
@ConfigurationProperties("gateway.sign-on")
public record SignOnSettings(
    @DefaultValue("your practice manager") String help,
    @DefaultValue("PT30M") Duration idle,
    @DefaultValue("PT12H") Duration limit,
    @DefaultValue Map<String, Set<Permission>> roles) {

  private static final Map<String, Set<Permission>> DEFAULT_ROLES =
      Map.of(
          "practice-manager", EnumSet.allOf(Permission.class),
          "receptionist",
              EnumSet.of(Permission.PATIENT_READ, Permission.BILLING_ADD, Permission.ATTENTION_SEE),
          "clinician", EnumSet.of(Permission.PATIENT_READ, Permission.BILLING_ADD),
          "finance",
              EnumSet.of(
                  Permission.PATIENT_READ,
                  Permission.BILLING_ADD,
                  Permission.ATTENTION_SEE,
                  Permission.RETRY),
          "systems",
              EnumSet.of(
                  Permission.SYNC_RUN,
                  Permission.ATTENTION_SEE,
                  Permission.RAW_PAYLOAD_SEE,
                  Permission.RETRY));

  public SignOnSettings {
    if (idle.compareTo(Duration.ZERO) <= 0 || limit.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "gateway.sign-on.idle and gateway.sign-on.limit must be longer than nothing, as PT30M.");
    }
    Map<String, Set<Permission>> all = new HashMap<>(DEFAULT_ROLES);
    all.putAll(roles);
    roles = Map.copyOf(all);
  }

  /** What these roles may do together; an unknown role adds nothing. */
  public List<Permission> permissions(Collection<String> held) {
    return held.stream()
        .flatMap(role -> roles.getOrDefault(role, Set.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }
}
