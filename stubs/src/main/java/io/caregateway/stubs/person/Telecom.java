package io.caregateway.stubs.person;

/**
 * @param system phone or email
 * @param use home, work, mobile
 * @param rank 1 is tried first
 */
public record Telecom(String system, String value, String use, int rank) {}
