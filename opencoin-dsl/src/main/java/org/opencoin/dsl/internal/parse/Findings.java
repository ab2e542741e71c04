package org.opencoin.dsl.internal.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.TextSpan;

/** Collects what is wrong with one file; the same place is never reported twice under one code. */
final class Findings {

    private final String file;
    private final List<Diagnostic> all = new ArrayList<>();
    private final Set<Map.Entry<String, TextSpan>> said = new HashSet<>();

    Findings(String file, List<Diagnostic> first) {
        this.file = file;
        first.forEach(this::add);
    }

    String file() {
        return file;
    }

    void add(String code, TextSpan span, Object... told) {
        add(Diagnostic.of(code, file, span, told));
    }

    void add(Diagnostic found) {
        if (said.add(Map.entry(found.code(), found.span()))) {
            all.add(found);
        }
    }

    /** In the order of the file. */
    List<Diagnostic> sorted() {
        return all.stream()
                .sorted(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::code))
                .toList();
    }
}
