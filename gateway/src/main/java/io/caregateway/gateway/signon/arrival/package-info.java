/**
 * What happens to a person between the proof of who they are and their first page, whichever way
 * they came.
 */
@NullMarked
package io.caregateway.gateway.signon.arrival;

import org.jspecify.annotations.NullMarked;
