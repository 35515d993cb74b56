@NullMarked
package io.caregateway.gateway.pages.figures;

import org.jspecify.annotations.NullMarked;
