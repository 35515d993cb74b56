@NullMarked
package io.caregateway.smartcards.issuer;

import org.jspecify.annotations.NullMarked;
