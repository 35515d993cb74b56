/** What is measured: the product, and what a user would pick instead. */
@NullMarked
package io.caregateway.bench.subject;

import org.jspecify.annotations.NullMarked;
