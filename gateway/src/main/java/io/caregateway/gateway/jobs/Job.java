package io.caregateway.gateway.jobs;

import java.time.LocalTime;

/**
 * Work of every day.
 *
 * @param name tells it from others in the database, as {@code backup}
 * @param at the time of day, UTC
 * @param work may throw; it is tried again within the hour then
 */
public record Job(String name, LocalTime at, Runnable work) {}
