package io.caregateway.core.billing.csv;

/**
 * One thing that is wrong with a file.
 *
 * @param line of the file, from 1
 * @param column its heading; empty when the line as a whole is wrong
 */
public record Mistake(long line, String column, String sentence) {}
