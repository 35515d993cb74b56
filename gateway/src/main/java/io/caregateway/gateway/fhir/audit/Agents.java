package io.caregateway.gateway.fhir.audit;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/** Who took part: the person or machine, the client that they came by, and this gateway. */
final class Agents {

  private static final Code RECIPIENT =
      new Code(Terms.PARTICIPATION, "IRCP", "information recipient");
  private static final Pattern UID = Pattern.compile("[0-9]{12}");
  private static final String UID_SYSTEM = "https://fhir.nhs.uk/Id/sds-user-id";
  private static final String USER_SYSTEM = "https://caregateway.io/id/user";
  private static final String ASSURANCE = Terms.BALP + "StructureDefinition/ihe-assuranceLevel";

  private Agents() {}

  static void write(AuditRecord act, AuditEvent event) {
    Actor actor = act.actor();
    boolean alone = actor.kind() == Actor.Kind.SYSTEM;
    if (!alone) {
      event.addAgent(client(act.origin()));
    }
    event.addAgent(server());
    event.addAgent(user(actor, act.origin(), event));
  }

  private static AuditEventAgentComponent user(Actor actor, Origin origin, AuditEvent event) {
    boolean person = actor.kind() == Actor.Kind.PERSON;
    AuditEventAgentComponent agent = new AuditEventAgentComponent();
    agent.setRequestor(true);
    agent.setType(person ? RECIPIENT.concept() : Code.dicom("110150", "Application").concept());
    agent.setWho(who(actor));
    agent.setName(actor.name());
    agent.setAltId(origin.directoryName());
    if (actor.role() != null) {
      agent.addRole(new CodeableConcept().setText(actor.role()));
    }
    Evidence evidence = actor.evidence();
    if (evidence != null && evidence.assurance() != null) {
      agent.addExtension(
          new Extension(ASSURANCE, new CodeableConcept().setText(evidence.assurance())));
    }
    Places.write(origin.place(), agent, event);
    return agent;
  }

  private static Reference who(Actor actor) {
    Reference who = new Reference();
    boolean national = UID.matcher(actor.id()).matches();
    who.getIdentifier().setSystem(national ? UID_SYSTEM : USER_SYSTEM).setValue(actor.id());
    who.setDisplay(actor.name());
    return who;
  }

  /** The client is the source and the server the destination of a request (BALP, 3:5.7.4). */
  private static AuditEventAgentComponent client(Origin origin) {
    AuditEventAgentComponent agent = new AuditEventAgentComponent();
    agent.setRequestor(false).setType(Code.dicom("110153", "Source Role ID").concept());
    String name = origin.deviceName() == null ? origin.device() : origin.deviceName();
    agent.getWho().setDisplay(name == null ? "not told" : name);
    if (origin.address() != null) {
      agent.getNetwork().setAddress(origin.address()).setType(AuditEventAgentNetworkType._2);
    }
    return agent;
  }

  private static AuditEventAgentComponent server() {
    AuditEventAgentComponent agent = new AuditEventAgentComponent();
    agent.setRequestor(false).setType(Code.dicom("110152", "Destination Role ID").concept());
    agent.getWho().setDisplay("Care Gateway");
    return agent;
  }
}
