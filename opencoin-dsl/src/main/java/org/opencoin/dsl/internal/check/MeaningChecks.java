package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.Resolution;

/** Every check of meaning, in one place. */
public final class MeaningChecks {

    private MeaningChecks() {}

    /**
     * Keeps all that a charter says against itself or for nothing.
     *
     * @param language of the charter, for the tests that show a finding
     */
    public static void run(Resolution resolution, String language, Findings findings) {
        Showing showing = new Showing(language);
        for (MappedCurrency currency : resolution.currencies()) {
            new FlowChecks(currency, resolution, showing, findings).run();
            new LimitChecks(currency, findings).run();
            new LimitProofs(currency, findings).run();
            new DebtChecks(currency, findings).run();
            new PromiseProofs(currency, resolution.roles(), showing, findings).run();
            new ExchangeChecks(currency, findings).run();
            new PaymentFeeChecks(currency, findings).run();
            new FeeTableProofs(currency, resolution, findings).run();
            new PartChecks(currency, findings).run();
            new DemurrageChecks(currency, resolution.roles(), findings).run();
            new MeltProofs(currency, resolution.roles(), showing, findings).run();
            new DividendChecks(currency, findings).run();
            new GrantChecks(currency, findings).run();
            new DepartureChecks(currency, findings).run();
            new DisputeChecks(currency, findings).run();
            new StatementChecks(currency, findings).run();
        }
        new UnusedNames(resolution, findings).run();
    }
}
