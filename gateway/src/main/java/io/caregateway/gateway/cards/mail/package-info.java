/** Where letters about cards go: to a mail server, or to a folder. */
@NullMarked
package io.caregateway.gateway.cards.mail;

import org.jspecify.annotations.NullMarked;
