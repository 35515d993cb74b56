@NullMarked
package io.caregateway.smartcards.virtual.factor;

import org.jspecify.annotations.NullMarked;
