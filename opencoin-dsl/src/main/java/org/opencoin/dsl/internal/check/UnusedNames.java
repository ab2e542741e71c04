package org.opencoin.dsl.internal.check;

import java.util.Optional;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.internal.resolve.Symbol;

/**
 * Names that nothing speaks of, and choices that nothing goes by. Categories, fields and grants are left out: operations
 * name them, rules needn't.
 */
record UnusedNames(Resolution resolution, Findings findings) {

    void run() {
        resolution.scope().symbols().stream()
                .filter(symbol -> !resolution.scope().isUsed(symbol))
                .forEach(symbol -> code(symbol).ifPresent(code -> findings.report(code, symbol.span(), symbol.name())));
        resolution.choices().unused().forEach(choice -> findings.report("OC3130", choice.span(), choice.role()));
    }

    private static Optional<String> code(Symbol symbol) {
        return switch (symbol.kind()) {
            case ROLE -> Optional.of("OC3001");
            case ZONE -> Optional.of("OC3002");
            case FUND -> Optional.of("OC3003");
            case RESERVE -> Optional.of("OC3004");
            case CATEGORY, FIELD, GRANT, SEALED -> Optional.empty();
        };
    }
}
