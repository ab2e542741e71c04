package org.opencoin.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.proof.Answer;
import org.opencoin.dsl.internal.proof.FlowSpace;
import org.opencoin.dsl.internal.proof.Formula;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.FeeMeasureSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/**
 * Tables of fees that have no cell for some payment, or two, or by which a larger payment costs less. Each is shown by a payment that was found; what can't be decided
 * is left unsaid.
 */
record FeeTableProofs(MappedCurrency currency, Resolution resolution, Findings findings) {

    /** Above this many cells, pairs would be too many to look at while somebody waits. */
    private static final int MOST_CELLS = 64;

    void run() {
        currency.sound(Rule.PaymentFee.class).forEach(fee -> {
            if (fee.rule().measure() instanceof FeeMeasure.ByTable table
                    && table.cells().size() <= MOST_CELLS) {
                look(fee, table);
            }
        });
    }

    private void look(Sound<Rule.PaymentFee> fee, FeeMeasure.ByTable table) {
        List<Rule.Flow> cells = table.cells().stream()
                .map(cell -> flow(fee.rule(), Optional.of(cell)))
                .toList();
        FlowSpace space = FlowSpace.of(
                cells,
                new FlowSpace.Surroundings(
                        resolution.roles(),
                        resolution.categories(),
                        currency.currency().funds(),
                        new Bounds(currency).highestBalance()));
        FeeMeasureSyntax.Table written =
                (FeeMeasureSyntax.Table) ((RuleSyntax.PaymentFee) fee.mapped().syntax()).measure();
        if (!tellsTwice(space, cells, written)) {
            tellsNothing(space, flow(fee.rule(), Optional.empty()), cells, written);
        }
        new FeeCliffs(table, currency.money())
                .first()
                .ifPresent(cliff -> findings.report(
                        "OC3142", written.span(), cliff.lower(), cliff.lowerFee(), cliff.upper(), cliff.upperFee()));
    }

    /** The payments that a cell is for, or all that the fee is for. */
    private static Rule.Flow flow(Rule.PaymentFee fee, Optional<FeeMeasure.Cell> cell) {
        return new Rule.Flow(fee.head(), false, fee.from(), fee.to(), cell.map(FeeMeasure.Cell::when), false);
    }

    private boolean tellsTwice(FlowSpace space, List<Rule.Flow> cells, FeeMeasureSyntax.Table written) {
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < i; j++) {
                Formula both = Formula.all(
                        Formula.holds(space.applies(cells.get(i))), Formula.holds(space.applies(cells.get(j))));
                if (space.search(both) instanceof Answer.Found found) {
                    findings.add(findings.about("OC3141", row(written, i), example(space, found))
                            .note(row(written, j)));
                    return true;
                }
            }
        }
        return false;
    }

    private void tellsNothing(FlowSpace space, Rule.Flow all, List<Rule.Flow> cells, FeeMeasureSyntax.Table written) {
        List<Formula> none = new ArrayList<>(List.of(Formula.holds(space.applies(all))));
        cells.forEach(cell -> none.add(Formula.not(Formula.mayHold(space.applies(cell)))));
        if (space.search(new Formula.All(none)) instanceof Answer.Found found) {
            findings.report("OC3140", written.span(), example(space, found));
        }
    }

    private static TextSpan row(FeeMeasureSyntax.Table written, int cell) {
        return written.rows().get(cell / Math.max(1, written.columns().size())).span();
    }

    private Told example(FlowSpace space, Answer.Found found) {
        return new PaymentFacts(space.facts(), found.choice(), currency.money()).told();
    }
}
