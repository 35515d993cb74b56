package io.caregateway.stubs.fhir;

import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.stubs.world.PatientRecord;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** In what one kind of clinical system differs from the other. */
public interface Dialect {

  /** The last part of the FHIR base, STU3 or R4. */
  String version();

  /** The part of the path before the practice, with both slashes, as {@code /emis/}. */
  String prefix();

  /**
   * Checks who calls.
   *
   * @param base the practice's FHIR base URL
   * @throws Refusal if the caller may not do this
   */
  void authorise(Call call, String base, Interaction interaction);

  /**
   * Checks what only this kind of system asks of a search.
   *
   * @throws Refusal if the search is not allowed
   */
  void check(PatientQuery query);

  /** Which patients this search may see. */
  Predicate<PatientRecord> visible(PatientQuery query, Function<PatientRecord, Person> persons);

  /** A patient as FHIR. */
  ObjectNode patient(String ods, PatientRecord patient, Person person);

  /** Somebody who works there, as FHIR. */
  ObjectNode practitioner(String id, SpineUser user);

  /**
   * One role of somebody who works there, as FHIR.
   *
   * @param practitioner the id of whose role it is
   * @return null where the dialect has no such resource
   */
  @Nullable ObjectNode practitionerRole(String practitioner, SpineRole role);

  ObjectNode outcome(Refusal refusal);
}
