/**
 * Cards that live in the gateway: what may happen to one, by whom, and the record of it. For
 * authentication only (FACTS.md 9).
 */
@NullMarked
package io.caregateway.smartcards.virtual;

import org.jspecify.annotations.NullMarked;
