/** A page of search results in JSON, cut into its entries without reading them whole. */
@NullMarked
package io.caregateway.fhir.page;

import org.jspecify.annotations.NullMarked;
