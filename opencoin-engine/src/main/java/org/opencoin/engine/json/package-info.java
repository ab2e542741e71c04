/**
 * Reads what people write: files of operations, one JSON object per line ({@code spec/operations.md}).
 *
 * <p>Whatever somebody can get wrong comes back as {@link org.opencoin.dsl.diagnostic.Diagnostic}s with codes OC4001 and up, all those of
 * a line at once, each with its line and column and the nearest known names. Only a file that can't be read throws.
 * Personal facts end here: a home or a place becomes zones and is forgotten, a name is handed out beside the operation.
 *
 * <pre>{@code
 * Directory directory = CharterDirectory.of(charter, community::isMember, community::members);
 * try (OperationReader reader = OperationReader.open(Files.newInputStream(path), path.toString(), directory)) {
 *     for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
 *         ...
 *     }
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.json;
