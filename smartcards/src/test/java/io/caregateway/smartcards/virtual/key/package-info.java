@NullMarked
package io.caregateway.smartcards.virtual.key;

import org.jspecify.annotations.NullMarked;
