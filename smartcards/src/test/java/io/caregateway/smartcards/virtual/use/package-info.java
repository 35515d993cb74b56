@NullMarked
package io.caregateway.smartcards.virtual.use;

import org.jspecify.annotations.NullMarked;
