/** What an endpoint of the stubs sees and answers, and how WireMock carries it. */
@NullMarked
package io.caregateway.stubs.http;

import org.jspecify.annotations.NullMarked;
