package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Amending;
import org.opencoin.dsl.charter.KeyRecovery;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Statement;

/** What a charter says once, in any of its currencies; its days are those of that one. */
final class SaidOnce {

    private static final String RECOVERY = "OC2230";
    private static final String AMENDING = "OC2260";

    private final Context context;
    private final List<MappedCurrency> currencies;

    SaidOnce(Context context, List<MappedCurrency> currencies) {
        this.context = context;
        this.currencies = List.copyOf(currencies);
    }

    private record Said<D>(D declaration, MappedCurrency currency) {}

    Optional<KeyRecovery> recovery() {
        return once(Declaration.Recovery.class, RECOVERY)
                .map(said -> new KeyRecovery(
                        parties(said).approvers(said.declaration().by()),
                        context.rates().span(said.declaration().after()),
                        said.currency().currency().calendar()));
    }

    Optional<Amending> amending() {
        return once(Declaration.Amending.class, AMENDING)
                .map(said -> new Amending(
                        said.declaration().by().stream()
                                .map(parties(said)::approvers)
                                .toList(),
                        said.declaration().after().map(context.rates()::span),
                        said.currency().currency().calendar()));
    }

    private PartyMapping parties(Said<?> said) {
        return new PartyMapping(context, said.currency().block().code().text());
    }

    /** The first; whatever says it again is told. */
    private <D extends Declaration> Optional<Said<D>> once(Class<D> kind, String again) {
        List<Said<D>> all = new ArrayList<>();
        for (MappedCurrency currency : currencies) {
            for (Statement statement : currency.block().statements()) {
                if (kind.isInstance(statement)) {
                    all.add(new Said<>(kind.cast(statement), currency));
                }
            }
        }
        all.stream()
                .skip(1)
                .forEach(said -> context.findings()
                        .add(context.findings()
                                .about(again, said.declaration().span())
                                .note(all.get(0).declaration().span())));
        return all.stream().findFirst();
    }
}
