package io.caregateway.routes.signon.cis2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserInfoTest {

  private static final String UID = "555000100011";
  private static final String ROLE =
      """
      {"person_orgid": "9", "person_roleid": "200000001011", "org_code": "A81001",
       "role_code": "S8000:G8000:R8000",
       "role_name": "\\"Clinical\\":\\"Clinical Provision\\":\\"Clinical Practitioner Access Role\\"",
       "activities": ["View Patient Demographics"], "activity_codes": ["B0820", "B0360"],
       "workgroups": ["Billing"], "workgroups_codes": ["W1"]}""";

  @Test
  void takesTheLastPartsOfARolesCodeAndName() {
    NationalRole role = read("\"nhsid_nrbac_roles\": [" + ROLE + "]").roles().get(0);
    assertThat(role)
        .isEqualTo(
            new NationalRole(
                "200000001011",
                "A81001",
                "R8000",
                "Clinical Practitioner Access Role",
                Set.of("B0820", "B0360"),
                Set.of("Billing", "W1")));
  }

  @Test
  void takesALoneObjectAndALoneCodeForAListOfOne() {
    String lone = ROLE.replace("[\"B0820\", \"B0360\"]", "\"B0820\"");
    NationalPerson person = read("\"nhsid_nrbac_roles\": " + lone);
    assertThat(person.roles()).hasSize(1);
    assertThat(person.roles().get(0).activities()).containsExactly("B0820");
  }

  @Test
  void doesWithoutRolesAndWithoutActivities() {
    assertThat(read("\"x\": 1").roles()).isEmpty();
    assertThat(read("\"nhsid_nrbac_roles\": null").roles()).isEmpty();
    NationalRole bare =
        read("\"nhsid_nrbac_roles\": [{\"person_roleid\": 7, \"org_code\": \"A81001\","
                + " \"role_code\": \"R8009\"}]")
            .roles()
            .get(0);
    assertThat(bare.activities()).isEmpty();
    assertThat(bare.name()).isEqualTo("R8009");
  }

  @Test
  void passesOverWhatIsNoWholeRole() {
    assertThat(read("\"nhsid_nrbac_roles\": [{\"org_code\": \"A81001\"}, \"R8000\", 3]").roles())
        .isEmpty();
  }

  @Test
  void tellsOfTheChosenRoleAndTheName() {
    NationalPerson person =
        read("\"selected_roleid\": \"200000001011\", \"display_name\": \"Priya Shah\"");
    assertThat(person.selectedRole()).isEqualTo("200000001011");
    assertThat(person.name()).isEqualTo("Priya Shah");
    assertThat(read("\"selected_roleid\": \"\"").selectedRole()).isNull();
    assertThat(person).asString().doesNotContain("Priya").doesNotContain(UID);
  }

  @Test
  void refusesWhatIsAboutSomebodyElse() {
    assertRefused("{\"sub\": \"555000999999\"}", SpineRefusal.OTHER_PERSON);
    assertRefused("{}", SpineRefusal.OTHER_PERSON);
    assertRefused(
        "{\"sub\": \"%s\", \"nhsid_useruid\": \"555000999999\"}".formatted(UID),
        SpineRefusal.OTHER_PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "no json",
        "{\"sub\": \"555000100011\"",
        "{\"sub\": \"555000100011\", \"sub\": \"555000100011\"}"
      })
  void refusesWhatIsNoJsonObject(String body) {
    assertRefused(body, SpineRefusal.NOT_UNDERSTOOD);
  }

  @Test
  void refusesDepthAndEndlessLists() {
    assertRefused(
        "{\"sub\": " + "[".repeat(30) + "]".repeat(30) + "}", SpineRefusal.NOT_UNDERSTOOD);
    String many = (ROLE + ",").repeat(501);
    assertRefused(
        "{\"sub\": \"%s\", \"nhsid_nrbac_roles\": [%s]}"
            .formatted(UID, many.substring(0, many.length() - 1)),
        SpineRefusal.NOT_UNDERSTOOD);
  }

  @Test
  void refusesASubjectThatIsNoUid() {
    assertThatThrownBy(() -> UserInfo.read("{\"sub\": \"priya\"}".getBytes(UTF_8), "priya"))
        .hasMessage("NOT_UNDERSTOOD");
  }

  private static NationalPerson read(String more) {
    return UserInfo.read(("{\"sub\": \"" + UID + "\", " + more + "}").getBytes(UTF_8), UID);
  }

  private static void assertRefused(String body, SpineRefusal reason) {
    assertThatThrownBy(() -> UserInfo.read(body.getBytes(UTF_8), UID))
        .isInstanceOfSatisfying(
            SpineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
