/** The conformance corpus, run against this implementation. */
@org.jspecify.annotations.NullMarked
package org.opencoin.conformance;
