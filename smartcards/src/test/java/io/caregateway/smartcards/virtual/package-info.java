@NullMarked
package io.caregateway.smartcards.virtual;

import org.jspecify.annotations.NullMarked;
