package io.caregateway.stubs.admin;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.caregateway.stubs.spine.Spine;
import io.caregateway.stubs.spine.faults.SpineFault;
import io.caregateway.stubs.spine.faults.SpineFaults;
import io.caregateway.stubs.spine.people.SpineUser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The addresses of the Spine's admin API. */
record SpineTask(RequestMethod method, Spine spine) implements AdminTask {

  private record Person(String uid, String name, String description) {}

  private record Line(String fault, int left) {}

  @Override
  public ResponseDefinition execute(Admin admin, ServeEvent event, PathParams path) {
    try {
      JsonNode input = PracticeTask.input(event.getRequest());
      return answer(method.getName() + " " + path.get("what"), input).toWireMock();
    } catch (JacksonException e) {
      return AdminAnswer.error(400, "The body is not a JSON object.").toWireMock();
    } catch (DateTimeException e) {
      return AdminAnswer.error(400, "for is a duration in ISO 8601, as PT2S.").toWireMock();
    } catch (IllegalArgumentException e) {
      return AdminAnswer.error(400, String.valueOf(e.getMessage())).toWireMock();
    } catch (IOException e) {
      return AdminAnswer.error(502, "The application could not be reached: is it running?")
          .toWireMock();
    }
  }

  private AdminAnswer answer(String what, JsonNode input) throws IOException {
    return switch (what) {
      case "GET users" ->
          AdminAnswer.json(spine.directory().users().stream().map(SpineTask::person).toList());
      case "GET faults" -> faults();
      case "POST faults" -> {
        arm(input);
        yield faults();
      }
      case "DELETE faults" -> {
        spine.faults().clear();
        yield faults();
      }
      case "POST tickets" ->
          AdminAnswer.json(Map.of("ticket", spine.tickets().issue(known(input))));
      case "POST back-channel-logout" ->
          AdminAnswer.json(Map.of("answered", spine.backChannelLogout().of(known(input))));
      case "POST roll-keys" -> {
        spine.rollKeys();
        yield AdminAnswer.json(Map.of());
      }
      default -> AdminAnswer.error(404, "No such address: the README of the stubs lists them.");
    };
  }

  /** {@code fault}, {@code times} (1), {@code at} (part of the path), {@code for} (how late). */
  private void arm(JsonNode input) {
    String word = input.path("fault").asString("");
    SpineFault fault =
        Arrays.stream(SpineFault.values())
            .filter(f -> f.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fault is one of "
                            + Arrays.stream(SpineFault.values()).map(SpineFault::word).toList()
                            + "."));
    SpineFaults.Switch armed = spine.fault(fault);
    if (input.has("at")) {
      armed = armed.at(input.path("at").asString());
    }
    if (input.has("for")) {
      armed = armed.lasting(Duration.parse(input.path("for").asString()));
    }
    armed.times(input.path("times").asInt(1));
  }

  private AdminAnswer faults() {
    List<Line> lines =
        spine.faults().left().stream().map(f -> new Line(f.fault().word(), f.left())).toList();
    return AdminAnswer.json(lines);
  }

  private String known(JsonNode input) {
    String uid = input.path("uid").asString("");
    return spine
        .directory()
        .find(uid)
        .map(SpineUser::uid)
        .orElseThrow(
            () -> new IllegalArgumentException("uid is one of those of GET /__admin/spine/users."));
  }

  private static Person person(SpineUser user) {
    return new Person(user.uid(), user.displayName(), user.description());
  }
}
