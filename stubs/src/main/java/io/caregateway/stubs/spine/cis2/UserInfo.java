package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.spine.people.SpineDirectory;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The claims about a person, by the scopes that were asked for. */
final class UserInfo {

  private UserInfo() {}

  static ObjectNode of(Cis2Session session, SpineDirectory directory) {
    SpineUser user = session.user();
    ObjectNode info =
        Json.object()
            .put("sub", user.uid())
            .put("nhsid_useruid", user.uid())
            .put("uid", user.uid())
            .put("idassurancelevel", "3");
    if (session.scopes().contains("profile") || session.scopes().contains("nhsperson")) {
      info.put("given_name", user.given())
          .put("family_name", user.family())
          .put("name", user.listedName())
          .put("display_name", user.displayName());
    }
    // whoever has no role has no list of them either
    if (session.scopes().contains("nationalrbacaccess") && !user.roles().isEmpty()) {
      put(info, "nhsid_nrbac_roles", user.loneObjects(), roles(user));
    }
    if (session.scopes().contains("associatedorgs") && !user.roles().isEmpty()) {
      put(info, "nhsid_user_orgs", user.loneObjects(), organisations(user, directory));
    }
    if (session.role() != null) {
      info.put("selected_roleid", session.role());
    }
    return info;
  }

  private static ArrayNode roles(SpineUser user) {
    ArrayNode all = Json.object().putArray("roles");
    for (SpineRole role : user.roles()) {
      ObjectNode one =
          all.addObject()
              .put("person_orgid", "9" + role.id().substring(1))
              .put("person_roleid", role.id())
              .put("org_code", role.organisation())
              .put("role_code", role.code())
              .put("role_name", role.path());
      named(one, "activities", "activity_codes", role.activities());
      named(one, "workgroups", "workgroups_codes", role.workgroups());
    }
    return all;
  }

  private static void named(
      ObjectNode role, String names, String codes, Map<String, String> values) {
    if (!values.isEmpty()) {
      Map<String, String> sorted = new TreeMap<>(values);
      ArrayNode allNames = role.putArray(names);
      sorted.values().forEach(allNames::add);
      ArrayNode allCodes = role.putArray(codes);
      sorted.keySet().forEach(allCodes::add);
    }
  }

  private static ArrayNode organisations(SpineUser user, SpineDirectory directory) {
    ArrayNode all = Json.object().putArray("organisations");
    List<String> codes = user.roles().stream().map(SpineRole::organisation).distinct().toList();
    for (String code : codes) {
      all.addObject().put("org_code", code).put("org_name", directory.nameOf(code));
    }
    return all;
  }

  private static void put(ObjectNode info, String name, boolean lone, ArrayNode list) {
    info.set(name, lone && list.size() == 1 ? list.get(0) : list);
  }
}
