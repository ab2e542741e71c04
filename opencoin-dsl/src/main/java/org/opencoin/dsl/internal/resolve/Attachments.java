package org.opencoin.dsl.internal.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencoin.dsl.attachment.GeoJson;
import org.opencoin.dsl.attachment.IntensityTable;
import org.opencoin.dsl.attachment.Reading;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Zone.Polygon;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Text;

/** The files a charter refers to, each read once. */
public final class Attachments {

    private final FileResolver files;
    private final Findings findings;
    private final Map<FileResolver.Reference, FileResolver.Answer> answers;
    private final Map<String, Reading<List<Polygon>>> areas;
    private final Map<String, Reading<List<IntensityTable.Row>>> tables;

    /** Files given by that resolver; what is wrong with them is kept in those findings. */
    public Attachments(FileResolver files, Findings findings) {
        this(files, findings, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private Attachments(
            FileResolver files,
            Findings findings,
            Map<FileResolver.Reference, FileResolver.Answer> answers,
            Map<String, Reading<List<Polygon>>> areas,
            Map<String, Reading<List<IntensityTable.Row>>> tables) {
        this.files = files;
        this.findings = findings;
        this.answers = answers;
        this.areas = areas;
        this.tables = tables;
    }

    /** The same files, none read again, for another mapping of the same charter. */
    Attachments reportingTo(Findings others) {
        return new Attachments(files, others, answers, areas, tables);
    }

    /** A file by the name it is written with; empty, and said so, when it can't be had. */
    Optional<AttachedFile> file(Text name, Optional<Text> sha256) {
        FileResolver.Answer answer = answer(new FileResolver.Reference(name.value(), sha256.map(Text::value)));
        if (answer instanceof FileResolver.Found found) {
            return Optional.of(new AttachedFile(name.value(), found.sha256(), found.content()));
        }
        findings.add(refused(name, ((FileResolver.Refused) answer).reason()));
        return Optional.empty();
    }

    /** What was found once is found again, also when the normal form then names it by its hash. */
    private FileResolver.Answer answer(FileResolver.Reference reference) {
        FileResolver.Answer answer = answers.computeIfAbsent(reference, files::resolve);
        if (answer instanceof FileResolver.Found found) {
            answers.put(new FileResolver.Reference(reference.name(), Optional.of(found.sha256())), answer);
        }
        return answer;
    }

    private Diagnostic refused(Text name, FileResolver.Reason reason) {
        return switch (reason) {
            case OUTSIDE -> findings.about("OC2081", name.span(), name.value());
            case TOO_LARGE -> findings.about("OC2082", name.span(), name.value());
            case OTHER_CONTENT -> findings.about("OC2083", name.span(), name.value());
            case MISSING ->
                findings.about(
                        "OC2080", name.span(), name.value(), Told.of("there is no such file", "il n’existe pas"));
            case UNREADABLE ->
                findings.about(
                        "OC2080",
                        name.span(),
                        name.value(),
                        Told.of("the system refuses access", "le système en refuse l’accès"));
        };
    }

    /** The polygons of a file; what is wrong with them is said once. */
    List<Polygon> area(AttachedFile file) {
        return read(areas, file, GeoJson::read).value();
    }

    /** The rows of a file. */
    List<IntensityTable.Row> table(AttachedFile file) {
        return read(tables, file, IntensityTable::read).value();
    }

    private <T> Reading<T> read(Map<String, Reading<T>> done, AttachedFile file, Function<byte[], Reading<T>> reader) {
        Reading<T> known = done.get(file.sha256());
        if (known != null) {
            return known;
        }
        Reading<T> reading = reader.apply(file.content());
        done.put(file.sha256(), reading);
        reading.findings()
                .forEach(finding -> findings.add(Diagnostic.of(
                        finding.code(),
                        file.name(),
                        TextSpan.at(finding.line(), finding.column()),
                        finding.details().toArray())));
        return reading;
    }
}
