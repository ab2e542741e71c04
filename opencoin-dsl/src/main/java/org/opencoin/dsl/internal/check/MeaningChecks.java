package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.Resolution;

/** Every check of meaning, in one place. */
public final class MeaningChecks {

    private MeaningChecks() {}

    /** Keeps all that a charter says against itself or for nothing. */
    public static void run(Resolution resolution, Findings findings) {
        for (MappedCurrency currency : resolution.currencies()) {
            new FlowChecks(currency, resolution, findings).run();
            new LimitChecks(currency, findings).run();
            new LimitProofs(currency, findings).run();
            new PromiseProofs(currency, findings).run();
            new ExchangeChecks(currency, findings).run();
            new DemurrageChecks(currency, resolution.roles(), findings).run();
            new MeltProofs(currency, findings).run();
            new StatementChecks(currency, findings).run();
        }
        new UnusedNames(resolution, findings).run();
    }
}
