package org.opencoin.cli.verb;

import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.report.Held;
import org.opencoin.engine.Balances;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.time.LedgerTime;

/** {@code balances LEDGER [--at TIME]}: what every account holds. */
final class ShowBalances implements Verb {

    private String at = "";
    private String folder = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .option("--at", "TIME", "help.balances.at", given -> at = given)
                .word("LEDGER", "help.ledger", given -> folder = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        OptionalLong time = Times.read(at);
        if (!at.isEmpty() && time.isEmpty()) {
            return Times.wrong(invocation.words(), "--at", at);
        }
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            Optional<Ledger> ledger = StoredLedger.read(invocation.terminal().file(folder));
            return ledger.isPresent() ? held(ledger.get(), time) : ledgers.withoutCharter();
        } catch (JournalException e) {
            return ledgers.failed(e);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private static Answer held(Ledger ledger, OptionalLong time) throws LedgerException {
        Balances balances = time.isPresent() ? ledger.balances(time.getAsLong()) : ledger.balances();
        return new Held(
                ledger.charter(),
                LedgerTime.text(balances.atMillis()),
                balances.projection(),
                balances.holdings().stream()
                        .map(one -> new Held.Balance(one.account().text(), one.currency(), one.amount()))
                        .toList());
    }
}
