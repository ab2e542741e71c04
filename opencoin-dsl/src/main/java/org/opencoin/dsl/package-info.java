/**
 * The language of charters: text in, checked model or diagnostics out.
 *
 * <p>For whoever embeds the language: an editor, the engine's host, the command line.
 *
 * <pre>{@code
 * Compilation compilation = Compiler.compile(SourceFile.read(Path.of("pionnier.coin")));
 * compilation.diagnostics().forEach(d -> System.out.println(d.code() + " " + d.message("en")));
 * Charter charter = compilation.charter().orElseThrow();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl;
