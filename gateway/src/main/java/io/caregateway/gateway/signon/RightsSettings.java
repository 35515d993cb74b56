package io.caregateway.gateway.signon;

import io.caregateway.gateway.signon.RoleProfile.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What roles may do.
 *
 * @param roles what each role may do, by the last part of its national code or by the practices'
 *     own name; one that is named here replaces the gateway's default of that name
 * @param activities what a national activity code of a role adds to it; one that is named here
 *     replaces the gateway's default of that code
 */
@ConfigurationProperties("gateway.sign-on")
public record RightsSettings(
    @DefaultValue Map<String, Set<Permission>> roles,
    @DefaultValue Map<String, Set<Permission>> activities) {

  public RightsSettings {
    roles = over(DefaultRights.ROLES, roles);
    activities = over(DefaultRights.ACTIVITIES, activities);
  }

  /** What this role may do, in a fixed order; an unknown role may do nothing. */
  public List<Permission> of(RoleProfile role) {
    boolean national = role.source() == Source.NATIONAL;
    Stream<String> codes = national ? role.activities().stream() : Stream.of();
    return Stream.concat(
            roles.getOrDefault(role.code(), Set.of()).stream(),
            codes.flatMap(code -> activities.getOrDefault(code, Set.of()).stream()))
        .filter(permission -> national || !permission.beyondPractice())
        .distinct()
        .sorted()
        .toList();
  }

  /** Roles that a practice can give to its people: all that have no national code. */
  public List<String> profiles() {
    return roles.keySet().stream()
        .filter(Predicate.not(DefaultRights.NATIONAL_CODE.asMatchPredicate()))
        .sorted()
        .toList();
  }

  /** Whether somebody in this role can do anything. */
  public boolean isOfUse(RoleProfile role) {
    return !of(role).isEmpty();
  }

  /** Every right there is, as authorities. */
  public static String[] all() {
    return Arrays.stream(Permission.values()).map(Permission::name).toArray(String[]::new);
  }

  private static Map<String, Set<Permission>> over(
      Map<String, Set<Permission>> defaults, Map<String, Set<Permission>> set) {
    Map<String, Set<Permission>> all = new HashMap<>(defaults);
    all.putAll(set);
    return all.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
  }
}
