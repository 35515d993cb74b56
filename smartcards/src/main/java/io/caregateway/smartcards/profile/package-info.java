/** What a card's certificate and those above it must say: uses, policies, algorithms, keys. */
@NullMarked
package io.caregateway.smartcards.profile;

import org.jspecify.annotations.NullMarked;
