package org.opencoin.dsl.internal.resolve;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencoin.dsl.charter.StandingChoice;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Name;

/** Whom members may choose once and for all, and whether anything goes to whom they chose. */
public final class StandingChoices {

    private final Findings findings;
    private final Map<String, Declared> byRole = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    StandingChoices(Findings findings) {
        this.findings = findings;
    }

    private record Declared(TextSpan span, StandingChoice choice) {}

    /** Declares a choice; a second one of the same role is reported and left out. */
    void declare(Declaration.Choice choice, PartyMapping parties) {
        String role = parties.role(choice.role());
        Declared declared = new Declared(choice.span(), new StandingChoice(role, parties.members(choice.by())));
        Declared earlier = byRole.putIfAbsent(role, declared);
        if (earlier != null) {
            findings.add(findings.about("OC2177", choice.span(), role).note(earlier.span()));
        }
    }

    /** Says that something goes to whoever with that role was chosen. */
    void use(String role, Name written) {
        used.add(role);
        if (!byRole.containsKey(role)) {
            findings.report("OC2176", written.span(), role);
        }
    }

    /** A choice that nothing goes by, and where it is declared. */
    public record Unused(TextSpan span, String role) {}

    /** Those that nothing goes by, once every rule was read. */
    public List<Unused> unused() {
        return byRole.entrySet().stream()
                .filter(entry -> !used.contains(entry.getKey()))
                .map(entry -> new Unused(entry.getValue().span(), entry.getKey()))
                .toList();
    }

    /** All of them, in the order of the file. */
    public List<StandingChoice> all() {
        return byRole.values().stream().map(Declared::choice).toList();
    }
}
