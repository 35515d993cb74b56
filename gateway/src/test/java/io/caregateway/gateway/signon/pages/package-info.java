@NullMarked
package io.caregateway.gateway.signon.pages;

import org.jspecify.annotations.NullMarked;
