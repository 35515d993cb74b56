package io.caregateway.core.billing.note;

import java.util.UUID;

/**
 * A note as somebody typed it.
 *
 * @param token names the form: sent twice, it makes one note. It is the note's id
 * @param kind {@code alert} or {@code task}
 * @param due by when a task is to be done; may be empty
 */
public record TypedNote(UUID token, String kind, String text, String due) {}
