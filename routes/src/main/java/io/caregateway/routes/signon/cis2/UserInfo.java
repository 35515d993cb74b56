package io.caregateway.routes.signon.cis2;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer of CIS2's userinfo endpoint (NHS England, CIS2 guidance: scopes and claims). A
 * list of one may come as the thing itself; roles, and what belongs to a role, may be absent. A
 * role without number, organisation or code is none.
 */
final class UserInfo {

  private static final int DEEPEST = 20;
  private static final int MOST_ROLES = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  private UserInfo() {}

  /**
   * @param subject of the ID token, whom it must be about (OpenID Connect Core, 5.3.2)
   * @throws SpineRefused NOT_UNDERSTOOD, OTHER_PERSON
   */
  static NationalPerson read(byte[] body, String subject) {
    JsonNode info = json(body);
    String uid = text(info, "nhsid_useruid");
    if (!subject.equals(text(info, "sub")) || (!uid.isEmpty() && !uid.equals(subject))) {
      throw new SpineRefused(SpineRefusal.OTHER_PERSON);
    }
    if (!NationalPerson.isUid(subject)) {
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
    List<NationalRole> roles = new ArrayList<>();
    for (JsonNode role : list(info.path("nhsid_nrbac_roles"))) {
      if (roles.size() == MOST_ROLES) {
        throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
      }
      NationalRole read = role(role);
      if (read != null) {
        roles.add(read);
      }
    }
    String selected = text(info, "selected_roleid");
    return new NationalPerson(subject, name(info), roles, selected.isEmpty() ? null : selected);
  }

  private static @Nullable NationalRole role(JsonNode role) {
    String id = text(role, "person_roleid");
    String organisation = text(role, "org_code");
    String code = NationalRole.lastCode(text(role, "role_code"));
    if (id.isEmpty() || organisation.isEmpty() || code.isEmpty()) {
      return null;
    }
    String name = NationalRole.lastName(text(role, "role_name"));
    Set<String> workgroups = new LinkedHashSet<>(texts(role.path("workgroups")));
    workgroups.addAll(texts(role.path("workgroups_codes")));
    return new NationalRole(
        id,
        organisation,
        code,
        name.isEmpty() ? code : name,
        Set.copyOf(texts(role.path("activity_codes"))),
        workgroups);
  }

  private static @Nullable String name(JsonNode info) {
    for (String claim : List.of("display_name", "name")) {
      String name = text(info, claim);
      if (!name.isBlank() && name.length() <= 200) {
        return name.strip();
      }
    }
    return null;
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode info = JSON.readTree(body);
      if (info.isObject()) {
        return info;
      }
    } catch (JacksonException e) {
      // told below: the message would quote what was sent
    }
    throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
  }

  /** A lone thing is a list of one. */
  private static List<JsonNode> list(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray() ? List.copyOf(node.values()) : List.of(node);
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new LinkedHashSet<>();
    list(node).stream().filter(JsonNode::isString).forEach(n -> texts.add(n.asString().strip()));
    texts.remove("");
    return texts;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber() ? value.asString().strip() : "";
  }
}
