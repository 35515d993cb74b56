/** What is written is judged with the JDK alone: its PKIX, its TLS, its key stores. */
@NullMarked
package io.caregateway.certsdev;

import org.jspecify.annotations.NullMarked;
