package io.caregateway.gateway.pages;

/**
 * What is wrong with one field of a form.
 *
 * @param field the id of the field, to which the summary's link leads
 * @param sentence what to do about it
 */
public record Problem(String field, String sentence) {}
