package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import java.time.Instant;
import java.util.function.Function;

/**
 * What is done for each practice again and again, by one process at a time.
 *
 * @param name tells it from the others in the timetable; not to be changed, as what is due is kept
 *     under it
 * @param work does it for a practice, and says when it is to be done next
 */
public record DueTask(String name, Function<OdsCode, Instant> work) {}
