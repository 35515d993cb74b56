package io.caregateway.stubs.person;

/**
 * @param code ISO 639-1, as {@code pl}
 * @param display the language's English name
 */
public record Speech(String code, String display, boolean interpreterRequired) {}
