/** The world and its faults over HTTP, beside what WireMock itself administers. */
@NullMarked
package io.caregateway.stubs.admin;

import org.jspecify.annotations.NullMarked;
