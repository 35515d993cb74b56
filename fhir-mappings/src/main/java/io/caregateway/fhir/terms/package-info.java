/** What the NHS names things by, where both dialects say the same in different spellings. */
@NullMarked
package io.caregateway.fhir.terms;

import org.jspecify.annotations.NullMarked;
