@NullMarked
package io.caregateway.smartcards.virtual.post;

import org.jspecify.annotations.NullMarked;
