package io.caregateway.safeguards.rights;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.Optional;

/**
 * People whom a part of the system knows by itself, without the clinical system, and who have the
 * same rights as its patients. Each such part has one bean of it, as it has its {@link Holding}s;
 * what is to change there still goes to it as a message.
 */
public interface OwnPeople {

  /**
   * In a transaction of the practice.
   *
   * @return empty when this part has no such person of its own at this practice
   */
  Optional<OwnPerson> find(OdsCode practice, PatientId person);
}
