@NullMarked
package io.caregateway.smartcards.virtual.request;

import org.jspecify.annotations.NullMarked;
