package io.caregateway.routes.patient;

import io.caregateway.feed.demographics.Demographics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is to be kept, and the keyed hashes by which it is known again and found.
 *
 * @param content of what it says, whatever its version
 * @param families of its names and postcodes, in hexadecimal
 * @param beginnings of its names' beginnings with the birth date
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
record Indexed(
    Demographics record,
    byte[] content,
    byte @Nullable [] nhsNumber,
    List<String> families,
    byte @Nullable [] birthDate,
    List<Long> beginnings) {}
