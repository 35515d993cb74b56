/** The start page: how the practice stands, the sync under way, and what needs a person. */
@NullMarked
package io.caregateway.gateway.pages.start;

import org.jspecify.annotations.NullMarked;
