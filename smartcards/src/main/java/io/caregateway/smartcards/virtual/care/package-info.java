/** What the registration authority and the passing of time do to cards. */
@NullMarked
package io.caregateway.smartcards.virtual.care;

import org.jspecify.annotations.NullMarked;
