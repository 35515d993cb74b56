package io.caregateway.stubs.consultation;

/**
 * Something coded in a consultation, in SNOMED CT.
 *
 * @param type Observation, Condition or Procedure
 */
public record Coded(String type, String code, String display) {}
