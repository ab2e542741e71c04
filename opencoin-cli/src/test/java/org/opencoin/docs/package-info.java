/** The documents, executed: what they say a command answers is what it answers. */
@org.jspecify.annotations.NullMarked
package org.opencoin.docs;
