/** What a person does with their own card: sign on, unlock, renew, change. */
@NullMarked
package io.caregateway.smartcards.virtual.use;

import org.jspecify.annotations.NullMarked;
