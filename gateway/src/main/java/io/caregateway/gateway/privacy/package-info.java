/** Pages for privacy officers: what a person may ask of a practice by the UK GDPR. */
@NullMarked
package io.caregateway.gateway.privacy;

import org.jspecify.annotations.NullMarked;
