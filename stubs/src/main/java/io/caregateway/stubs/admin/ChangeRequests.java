package io.caregateway.stubs.admin;

import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.Changes;
import io.caregateway.stubs.world.EditKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * What can be made to happen to patients. Whom it happens to is said by {@code id}, {@code ids} or
 * {@code count} (those whose last change lies longest back); {@code at} dates the change. The
 * answer names the ids.
 */
final class ChangeRequests {

  private ChangeRequests() {}

  /** {@code what}: address, phone or name; left out, each patient is edited in another way. */
  static AdminAnswer edit(Practice practice, JsonNode body) {
    String what = body.path("what").asString("");
    if (what.isEmpty() && body.has("count")) {
      return ids(changes(practice, body).edit(body.path("count").asInt()));
    }
    EditKind kind = what.isEmpty() ? EditKind.ADDRESS : kind(what);
    return each(practice, body, (changes, id) -> changes.edit(id, kind));
  }

  /** {@code keep}: true lets the record stay to be read, with active false. */
  static AdminAnswer deduct(Practice practice, JsonNode body) {
    boolean keep = body.path("keep").asBoolean(false);
    return each(
        practice,
        body,
        (changes, id) -> {
          if (keep) {
            changes.deactivate(id);
          } else {
            changes.deduct(id);
          }
        });
  }

  static AdminAnswer delete(Practice practice, JsonNode body) {
    return each(practice, body, Changes::delete);
  }

  static AdminAnswer merge(Practice practice, JsonNode body) {
    String survivor = body.path("survivor").asString("");
    String loser = body.path("loser").asString("");
    changes(practice, body).merge(survivor, loser);
    return ids(List.of(survivor, loser));
  }

  /** {@code status}: 1 informal, 2 formal, which is what it is when left out. */
  static AdminAnswer die(Practice practice, JsonNode body) {
    String status = body.path("status").asString("2");
    if (!status.matches("[12]")) {
      throw new IllegalArgumentException("status is 1 (informal) or 2 (formal).");
    }
    return each(practice, body, (changes, id) -> changes.die(id, status));
  }

  /** {@code erase}: true leaves nothing of the death, else its status becomes U (removed). */
  static AdminAnswer undie(Practice practice, JsonNode body) {
    boolean erase = body.path("erase").asBoolean(false);
    return each(
        practice,
        body,
        (changes, id) -> {
          if (erase) {
            changes.eraseDeath(id);
          } else {
            changes.undie(id);
          }
        });
  }

  static AdminAnswer restrict(Practice practice, JsonNode body) {
    return each(practice, body, Changes::restrict);
  }

  static AdminAnswer unrestrict(Practice practice, JsonNode body) {
    return each(practice, body, Changes::unrestrict);
  }

  static AdminAnswer register(Practice practice, JsonNode body) {
    return ids(changes(practice, body).register(body.path("count").asInt(1)));
  }

  private static AdminAnswer each(
      Practice practice, JsonNode body, BiConsumer<Changes, String> change) {
    Changes changes = changes(practice, body);
    List<String> ids = new ArrayList<>();
    body.path("ids").forEach(id -> ids.add(id.asString()));
    if (body.has("id")) {
      ids.add(body.path("id").asString());
    }
    if (body.has("count")) {
      ids.addAll(changes.oldest(body.path("count").asInt()));
    }
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("Say whom: id, ids or count.");
    }
    ids.forEach(id -> change.accept(changes, id));
    return ids(ids);
  }

  private static Changes changes(Practice practice, JsonNode body) {
    String at = body.path("at").asString("");
    try {
      return at.isEmpty() ? practice.changes() : practice.changes().at(Instant.parse(at));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("at is an instant, as 2026-02-01T09:30:00Z.", e);
    }
  }

  private static EditKind kind(String what) {
    try {
      return EditKind.valueOf(what.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("what is address, phone or name.", e);
    }
  }

  private static AdminAnswer ids(List<String> ids) {
    return AdminAnswer.json(Map.of("ids", ids));
  }
}
