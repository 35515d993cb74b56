/**
 * Finding a patient. What was looked for and found stays in the session: none of it is in an
 * address.
 */
@NullMarked
package io.caregateway.gateway.pages.find;

import org.jspecify.annotations.NullMarked;
