package io.caregateway.feed.demographics;

import org.jspecify.annotations.Nullable;

/**
 * A person or organisation that a record points at.
 *
 * @param type FHIR resource type: Organization, Practitioner, PractitionerRole, Location
 * @param reference the literal reference, as {@code Organization/14}
 * @param identifier the logical reference, as an ODS code
 */
public record Party(
    @Nullable String type,
    @Nullable String reference,
    @Nullable Identifier identifier,
    @Nullable String display) {}
