@NullMarked
package io.caregateway.smartcards.virtual.care;

import org.jspecify.annotations.NullMarked;
