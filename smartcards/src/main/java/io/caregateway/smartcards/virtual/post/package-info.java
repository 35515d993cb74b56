/**
 * Letters about cards: written in the transaction of what they tell, sent later, and sent again
 * until they are gone.
 */
@NullMarked
package io.caregateway.smartcards.virtual.post;

import org.jspecify.annotations.NullMarked;
