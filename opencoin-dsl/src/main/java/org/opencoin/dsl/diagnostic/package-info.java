/**
 * What is wrong with a text, said so that a treasurer can mend it: a code with a page, spans, words in English and in
 * French, the nearest names, and a fix where a machine can apply it.
 *
 * <p>The words stand on the page of the code, one page per language, in the resources of the module that reports it:
 * {@code /org/opencoin/diagnostics/en/OC2041.md}. A page begins with {@code # title}, then {@code > message}, then
 * {@code > note} lines, with {@code {0}}, {@code {1}} for what is told; then what it means, a bad and a good sample. The
 * codes of a module are listed in its {@code /org/opencoin/diagnostics/codes}, one per line: {@code OC2041 error}.
 *
 * <pre>{@code
 * Diagnostic d = Diagnostic.of("OC2041", file.name(), name.span(), name.text()).nearest(List.of("Commons"));
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.diagnostic;
