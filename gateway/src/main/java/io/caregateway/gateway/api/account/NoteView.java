package io.caregateway.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.note.AccountNote;
import io.caregateway.core.billing.note.TypedNote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert or a task on an account. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Note")
record NoteView(
    UUID id,
    UUID account,
    @Schema(description = "alert or task", example = "task") String kind,
    @Schema(example = "Ask for the order's number") String text,
    @Schema(description = "By when a task is to be done", example = "2026-11-30")
        @Nullable LocalDate due,
    @Schema(example = "2026-11-02T09:30:00Z") Instant createdAt,
    @Schema(description = "When it was done, or taken away; not there while it stands")
        @Nullable Instant doneAt) {

  static NoteView of(AccountNote note) {
    return new NoteView(
        note.id(),
        note.account(),
        note.kind().name().toLowerCase(Locale.ROOT),
        note.text(),
        note.due(),
        note.createdAt(),
        note.doneAt());
  }

  /** One to be made. */
  @Schema(name = "NewNote")
  record Asked(
      @Schema(description = "alert or task", example = "task") @Nullable String kind,
      @Schema(example = "Ask for the order's number") @Nullable String text,
      @Schema(description = "By when a task is to be done", example = "2026-11-30")
          @Nullable String due) {

    TypedNote typed(UUID token) {
      return new TypedNote(token, text(kind), text(text), text(due));
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }
}
