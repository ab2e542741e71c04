package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.source.TextSpan;

/** Everything found wrong with a charter while it is understood. */
public final class Findings {

    private final String file;
    private final List<Diagnostic> all = new ArrayList<>();

    /** Nothing yet about that file. */
    public Findings(String file) {
        this.file = file;
    }

    /** A finding about the charter's own text, not yet kept: notes and names may be added to it. */
    public Diagnostic about(String code, TextSpan span, Object... told) {
        return Diagnostic.of(code, file, span, told);
    }

    /** Keeps a finding. */
    public void add(Diagnostic diagnostic) {
        all.add(diagnostic);
    }

    /** Keeps a finding about the charter's own text. */
    public void report(String code, TextSpan span, Object... told) {
        add(about(code, span, told));
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** Whether one of them is an error. */
    public boolean hasErrors() {
        return all.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** In the order of the file, findings about attached files after those about the charter; none twice. */
    public List<Diagnostic> inOrder() {
        Comparator<Diagnostic> order = Comparator.comparing(
                        (Diagnostic d) -> !d.file().equals(file))
                .thenComparing(Diagnostic::file)
                .thenComparing(Diagnostic::span)
                .thenComparing(Diagnostic::code);
        return all.stream().sorted(order).distinct().toList();
    }
}
