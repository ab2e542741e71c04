/**
 * The text of a charter and places in it. Everything else in the language module builds on this; it sees nothing.
 *
 * <pre>{@code
 * SourceFile file = SourceFile.read(Path.of("pionnier.coin"));
 * file.unreadable().ifPresent(reason -> ...);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.source;
