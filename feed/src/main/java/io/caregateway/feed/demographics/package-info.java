/** A patient's demographics in the field's terms, free of any FHIR version. */
@NullMarked
package io.caregateway.feed.demographics;

import org.jspecify.annotations.NullMarked;
