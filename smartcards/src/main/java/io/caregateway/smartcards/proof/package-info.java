/** The proof that somebody holds a card: challenge, certificate, signature, and who it is. */
@NullMarked
package io.caregateway.smartcards.proof;

import org.jspecify.annotations.NullMarked;
