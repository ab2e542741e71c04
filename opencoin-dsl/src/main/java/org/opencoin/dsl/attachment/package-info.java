/**
 * Files a charter refers to: GeoJSON areas and tables of intensities, found, read and validated.
 *
 * <p>A reader never throws for what a file says: it returns what it could read and every {@link
 * org.opencoin.dsl.attachment.Finding}, each with its line and column in the attached file. Where bytes come from is the
 * affair of a {@link org.opencoin.dsl.source.FileResolver}, so that an editor, a ledger or a test can give them
 * without a disk.
 *
 * <pre>{@code
 * FileResolver files = FileResolver.under(Path.of("examples/park"));
 * if (files.resolve(FileResolver.Reference.named("park.geojson")) instanceof FileResolver.Found found) {
 *     Reading<List<Zone.Polygon>> park = GeoJson.read(found.content());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.attachment;
