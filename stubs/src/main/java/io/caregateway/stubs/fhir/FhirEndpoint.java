package io.caregateway.stubs.fhir;

import io.caregateway.stubs.faults.FaultyMoment;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The FHIR bases of all practices of one kind of clinical system. */
public final class FhirEndpoint implements Endpoint {

  private static final String JSON = "application/fhir+json;charset=UTF-8";

  private final Dialect dialect;
  private final Map<String, Practice> practices;

  public FhirEndpoint(Dialect dialect, List<Practice> practices) {
    this.dialect = dialect;
    this.practices =
        practices.stream()
            .filter(p -> p.dialect() == dialect)
            .collect(Collectors.toMap(Practice::ods, Function.identity()));
  }

  @Override
  public String prefix() {
    return dialect.prefix();
  }

  @Override
  public Answer answer(Call call) {
    String[] parts = call.path().substring(prefix().length()).split("/", 3);
    Practice practice = practices.get(parts[0]);
    try {
      if (practice == null || parts.length < 3 || !parts[1].equals(dialect.version())) {
        throw new Refusal(Reason.NO_RECORD_FOUND, "Nothing is served at this address.");
      }
      String base = call.origin() + prefix() + parts[0] + "/" + parts[1];
      return practice.answering(
          new FaultyMoment(
              call,
              () -> served(call, practice, base, parts[2]),
              refusal -> finished(call, refused(refusal)),
              practice::jsonOfAnother));
    } catch (Refusal refusal) {
      return finished(call, refused(refusal));
    }
  }

  private Answer served(Call call, Practice practice, String base, String path) {
    try {
      Interaction interaction = Interaction.of(call, path);
      dialect.authorise(call, base, interaction);
      return finished(call, answered(call, practice, base, interaction));
    } catch (Refusal refusal) {
      return finished(call, refused(refusal));
    } catch (IllegalArgumentException e) {
      return finished(
          call, refused(new Refusal(Reason.BAD_REQUEST, "The query is not properly escaped.")));
    }
  }

  private static Answer answered(
      Call call, Practice practice, String base, Interaction interaction) {
    if (interaction.asksForStaff()) {
      return new StaffApi(practice).answer(call, base, interaction);
    }
    return switch (interaction.type()) {
      case "Patient" -> new PatientApi(practice).answer(call, base, interaction);
      case "Encounter" -> new EncounterApi(practice).answer(call, base, interaction);
      default -> new WrittenApi(practice).answer(call, base, interaction);
    };
  }

  private Answer refused(Refusal refusal) {
    return json(refusal.reason().status, Json.text(dialect.outcome(refusal)));
  }

  static Answer json(int status, String body) {
    return Answer.of(status, JSON, body);
  }

  /** What every answer carries: nothing is to be cached (GP Connect), correlation ids come back. */
  private static Answer finished(Call call, Answer answer) {
    Answer finished = answer.with("Cache-Control", "no-store");
    for (String name : List.of("X-Request-ID", "X-Correlation-ID")) {
      @Nullable String value = call.header(name);
      if (value != null) {
        finished = finished.with(name, value);
      }
    }
    return finished;
  }
}
