/** A sponsor asks for a card, an officer of the registration authority decides. */
@NullMarked
package io.caregateway.smartcards.virtual.request;

import org.jspecify.annotations.NullMarked;
