/** Web pages for people in practices: what all pages share. Each flow of pages is one package. */
@NullMarked
package io.caregateway.gateway.pages;

import org.jspecify.annotations.NullMarked;
