/**
 * What searches of every type of resource have in common: times, sizes of pages, links to pages.
 */
@NullMarked
package io.caregateway.gateway.fhir.search;

import org.jspecify.annotations.NullMarked;
