/** The pages in a real browser, on the whole application with stubs of what is outside of it. */
@NullMarked
package io.caregateway.gateway.pages;

import org.jspecify.annotations.NullMarked;
