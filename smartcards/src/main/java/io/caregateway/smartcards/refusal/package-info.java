/** Why a card is not believed, and what its holder reads. */
@NullMarked
package io.caregateway.smartcards.refusal;

import org.jspecify.annotations.NullMarked;
