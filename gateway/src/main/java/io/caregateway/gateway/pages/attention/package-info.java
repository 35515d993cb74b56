/** What needs a person: records that could not be read, items that could not be written, merges. */
@NullMarked
package io.caregateway.gateway.pages.attention;

import org.jspecify.annotations.NullMarked;
