package io.caregateway.stubs.spine.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody the Spine's stubs know.
 *
 * @param organisations ODS code to name
 */
public record SpineDirectory(List<SpineUser> users, Map<String, String> organisations) {

  public SpineDirectory {
    users = List.copyOf(users);
    organisations = Map.copyOf(organisations);
  }

  /**
   * The demo's people: who is also at the practices' own sign-on has the same UID there. One for
   * each case a client must know: an AAL2 authenticator, two roles, none, many, a lone object in
   * the place of a list, an organisation that no gateway serves.
   */
  public static SpineDirectory demo() {
    return new SpineDirectory(
        List.of(
            person("555000100011", "Priya", "Shah", manager("A81001", "200000001011")),
            new SpineUser(
                "555000100022",
                "Tom",
                "Reed",
                Authenticator.ONE_TIME_CODE,
                List.of(RoleKind.RECEPTIONIST.at("A81001", "200000001022")),
                false),
            person(
                "555000100033",
                "Helen",
                "Marsh",
                RoleKind.CLINICIAN.at("A81001", "200000001033"),
                RoleKind.CLINICIAN.at("B82002", "200000002034")),
            person("555000100044", "Sam", "Ojo"),
            new SpineUser(
                "555000200011",
                "Owen",
                "Price",
                Authenticator.SMARTCARD,
                List.of(manager("B82002", "200000002011")),
                true),
            new SpineUser(
                "555000300011", "Noor", "Haddad", Authenticator.SECURITY_KEY, many(), false),
            person("555000300022", "Grace", "Lund", RoleKind.NURSE.at("Z99999", "200000009022"))),
        Map.of(
            "A81001", "The Densham Surgery",
            "B82002", "Park Road Medical Centre",
            "Z99999", "A practice elsewhere"));
  }

  public Optional<SpineUser> find(String uid) {
    return users.stream().filter(user -> user.uid().equals(uid)).findFirst();
  }

  /** The staff of one organisation, each with the roles there alone. */
  public List<SpineUser> staffOf(String ods) {
    return users.stream()
        .map(
            user ->
                user.with(user.roles().stream().filter(r -> r.organisation().equals(ods)).toList()))
        .filter(user -> !user.roles().isEmpty())
        .toList();
  }

  /** An organisation's name; its code where it has none. */
  public String nameOf(String ods) {
    return organisations.getOrDefault(ods, ods);
  }

  private static SpineUser person(String uid, String given, String family, SpineRole... roles) {
    return new SpineUser(uid, given, family, Authenticator.SMARTCARD, List.of(roles), false);
  }

  private static SpineRole manager(String ods, String id) {
    return RoleKind.MANAGER.at(ods, id);
  }

  /** Every kind of role at both practices, and two elsewhere. */
  private static List<SpineRole> many() {
    List<SpineRole> roles = new ArrayList<>();
    for (String ods : List.of("A81001", "B82002")) {
      for (RoleKind kind : RoleKind.ALL) {
        roles.add(kind.at(ods, "20000000" + (3100 + roles.size())));
      }
    }
    roles.add(RoleKind.NURSE.at("Z99999", "200000003198"));
    roles.add(RoleKind.CLINICIAN.at("Z99999", "200000003199"));
    return roles;
  }
}
