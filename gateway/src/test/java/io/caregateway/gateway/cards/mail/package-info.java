@NullMarked
package io.caregateway.gateway.cards.mail;

import org.jspecify.annotations.NullMarked;
