package io.caregateway.stubs.person;

import org.jspecify.annotations.Nullable;

/**
 * How the patient is registered with the practice.
 *
 * @param type R regular, T temporary, P private (CareConnect-RegistrationType)
 * @param end last day of a temporary registration, null when open
 * @param branch 1-based number of the practice's branch surgery
 * @param gp 1-based number of the practice's doctor
 */
public record Registration(String type, String start, @Nullable String end, int branch, int gp) {}
