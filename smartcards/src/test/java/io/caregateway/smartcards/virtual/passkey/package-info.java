@NullMarked
package io.caregateway.smartcards.virtual.passkey;

import org.jspecify.annotations.NullMarked;
