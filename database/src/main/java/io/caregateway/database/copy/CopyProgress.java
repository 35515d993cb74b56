package io.caregateway.database.copy;

/**
 * How far a copy is.
 *
 * @param table the one at work
 * @param rows done so far, of all tables
 * @param about how many there are in all, as far as is known; 0 where it is not
 */
public record CopyProgress(String table, long rows, long about) {}
