/**
 * The bytes that are hashed: RFC 8785 canonical JSON, restricted as {@code spec/ledger.md} says.
 *
 * <p>One tree ({@link org.opencoin.engine.canonical.Json}), one writer, and one reader that takes <em>only</em> the
 * canonical form, so that reading a line checks it. Any room of the engine may use it; what people write by hand is
 * read elsewhere, by a tolerant parser that never touches what is hashed.
 *
 * <pre>{@code
 * byte[] bytes = CanonicalWriter.bytes(JsonObject.builder().put("amount", "12.00").build());
 * Json same = new CanonicalReader().read(bytes);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.canonical;
