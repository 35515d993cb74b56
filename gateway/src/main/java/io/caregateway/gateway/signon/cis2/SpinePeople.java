package io.caregateway.gateway.signon.cis2;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.RoleProfile;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.NationalRole;
import io.caregateway.routes.signon.RoleSelection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person as the Spine tells of them, in the gateway's own terms. */
@Component
final class SpinePeople {

  private final RoleSelection selection;

  SpinePeople(RoleSelection selection) {
    this.selection = selection;
  }

  /**
   * @throws io.caregateway.routes.signon.spine.SpineRefused ROLE_NOT_FOUND, WORKGROUP_NOT_FOUND,
   *     ORGANISATION_NOT_REGISTERED
   */
  ProvenPerson proven(NationalPerson person, Proof proof) {
    List<RoleProfile> roles =
        selection.of(person).stream().flatMap(role -> role(role).stream()).toList();
    return new ProvenPerson(UserId.uid(person.uid()), person.name(), null, roles, proof);
  }

  /** Empty where the organisation's code is none that a practice here could have. */
  private static Optional<RoleProfile> role(NationalRole role) {
    return code(role.organisation())
        .map(
            organisation ->
                new RoleProfile(
                    role.id(),
                    organisation,
                    role.code(),
                    role.name(),
                    role.activities(),
                    RoleProfile.Source.NATIONAL));
  }

  private static Optional<OdsCode> code(String organisation) {
    try {
      return Optional.of(new OdsCode(organisation));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
