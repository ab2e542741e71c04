package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.report.Cover;
import org.opencoin.cli.report.Explained;
import org.opencoin.cli.report.Misfit;
import org.opencoin.cli.report.Ran;
import org.opencoin.cli.report.Tally;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.engine.Answer.AfterAmendment;
import org.opencoin.engine.Answer.IdReused;
import org.opencoin.engine.Answer.Invalid;
import org.opencoin.engine.Answer.TooEarly;
import org.opencoin.engine.Answer.Unsigned;
import org.opencoin.engine.Balances;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.crypto.AgeRecipient;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.NewLedger;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.json.OutOfPlace;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.operation.Flaw;

/**
 * One run: the form of the whole file first, then, all or nothing, its operations.
 *
 * @param typed the file of operations, as the person named it
 * @param ledger the folder, as the person named it; empty for a run in memory
 * @param until a time to which to bring the ledger at the end
 * @param namesTo the key that names are to be sealed to, for a ledger that has none yet
 * @param strict whether refusals end the command with 1
 */
record Running(
        Invocation invocation,
        Charter charter,
        OperationFile file,
        String typed,
        Optional<String> ledger,
        OptionalLong until,
        Optional<AgeRecipient> namesTo,
        boolean strict) {

    /** More faults than this of one file help nobody. */
    private static final int MOST_TOLD = 50;

    Answer answer() throws IOException, LedgerException, JournalException {
        Optional<Path> folder = ledger.map(invocation.terminal()::file);
        if (folder.isPresent() && JournalFolder.isLedger(folder.get())) {
            return inLedger(folder.get());
        }
        try (Ledger memory = OpenCoin.inMemory(charter)) {
            OperationFile.Form form = file.check(memory.directory());
            if (!form.isSound()) {
                return new Misfit(Exit.UNREADABLE, form.invalid());
            }
            return folder.isEmpty() ? judged(memory, form) : inNewLedger(folder.get(), memory, form);
        }
    }

    /** Nothing is made, not even a folder, before the whole file is known to fit into a new ledger. */
    private Answer inNewLedger(Path folder, Ledger memory, OperationFile.Form form)
            throws IOException, LedgerException, JournalException {
        Optional<String> stranger = NewLedger.stranger(folder);
        if (stranger.isPresent()) {
            return new Ledgers(invocation.words(), ledger.orElseThrow()).noPlace(stranger.get());
        }
        List<Batch.Fault> faults = memory.check(file.submissions(form, memory.directory()));
        if (!faults.isEmpty()) {
            return misplaced(memory, faults);
        }
        Files.createDirectories(folder);
        try (Ledger open = OpenCoin.open(charter, folder)) {
            boolean stillNew = open.lastMillis().isEmpty();
            return stillNew ? judged(open, form) : checkedAndJudged(open);
        }
    }

    private Answer inLedger(Path folder) throws IOException, LedgerException, JournalException {
        try (Ledger open = OpenCoin.open(charter, folder)) {
            return checkedAndJudged(open);
        }
    }

    private Answer checkedAndJudged(Ledger open) throws IOException, LedgerException, JournalException {
        OperationFile.Form form = file.check(open.directory());
        return form.isSound() ? judged(open, form) : new Misfit(Exit.UNREADABLE, form.invalid());
    }

    private Answer judged(Ledger open, OperationFile.Form form) throws IOException, LedgerException, JournalException {
        Tally tally = new Tally();
        KeptBeside kept = new KeptBeside(form.names(), form.sealed());
        if (ledger.isPresent() && namesTo.isPresent()) {
            open.people().keepUnder(namesTo.get());
        }
        try (Progress progress = invocation.progress("run.progress")) {
            Batch batch = open.submitAll(file.submissions(form, open.directory()), (index, answer) -> {
                tally.add(answer.entry().operation().id(), answer.verdict());
                kept.see(answer);
                progress.at(index, form.operations());
            });
            if (!batch.isJudged()) {
                return misplaced(open, batch.faults());
            }
            if (until.isPresent()) {
                open.advanceTo(until.getAsLong());
            }
            int left = ledger.isPresent() ? kept.keepIn(open.people()) : 0;
            return ran(open, tally, batch, form.names(), left);
        }
    }

    private Answer misplaced(Ledger open, List<Batch.Fault> faults) throws IOException {
        Map<Long, org.opencoin.engine.Answer> answers = new TreeMap<>();
        faults.stream().limit(MOST_TOLD).forEach(fault -> answers.put(fault.index(), fault.answer()));
        Map<Long, Line.Read> lines = file.lines(open.directory(), answers.keySet());
        return new Misfit(
                Exit.FOUND,
                answers.entrySet().stream()
                        .map(fault -> diagnostic(fault.getValue(), Objects.requireNonNull(lines.get(fault.getKey()))))
                        .toList());
    }

    private Diagnostic diagnostic(org.opencoin.engine.Answer answer, Line.Read line) {
        if (answer instanceof TooEarly early) {
            return OutOfPlace.tooEarly(typed, line, early.lastMillis());
        }
        if (answer instanceof IdReused) {
            return OutOfPlace.idReused(typed, line);
        }
        if (answer instanceof Unsigned unsigned) {
            return OutOfPlace.unsigned(typed, line, unsigned.flaws().get(0));
        }
        if (answer instanceof AfterAmendment) {
            return OutOfPlace.afterAmendment(typed, line);
        }
        if (answer instanceof Invalid invalid) {
            Flaw flaw = invalid.flaws().get(0);
            return flaw.kind() == Flaw.Kind.NOT_A_CHARTER
                    ? OutOfPlace.notACharter(typed, line, flaw.name())
                    : OutOfPlace.notAdmitted(typed, line, flaw.name());
        }
        throw new IllegalStateException("line " + line.number() + " was read, and is " + answer);
    }

    private Ran ran(Ledger open, Tally tally, Batch batch, Map<String, String> names, int left) throws LedgerException {
        Map<String, Long> balances = balances(open.balances());
        List<Explained> fullest = new ArrayList<>();
        for (Explanation explanation : open.explain(tally.fullest())) {
            fullest.add(new Explained(explanation, names));
        }
        String language = invocation.words().language().code();
        List<String> notices = new ArrayList<>(open.notices().stream()
                .map((Finding found) -> found.message(language))
                .toList());
        if (left > 0) {
            notices.add(invocation.words().count("run.nameless", left, left, ledger.orElseThrow()));
        }
        return new Ran(
                charter,
                ledger,
                open.head().hash().hex(),
                batch.fresh(),
                tally,
                supply(balances),
                covers(balances),
                fullest,
                notices,
                strict);
    }

    private static Map<String, Long> balances(Balances balances) {
        Map<String, Long> held = new LinkedHashMap<>();
        balances.holdings().forEach(one -> held.put(key(one.account(), one.currency()), one.amount()));
        return held;
    }

    private static String key(AccountName account, String currency) {
        return account.text() + " " + currency;
    }

    private static long outstanding(Currency currency, Map<String, Long> balances) {
        return -balances.getOrDefault(key(AccountName.issuance(currency.code()), currency.code()), 0L);
    }

    private List<Ran.Supply> supply(Map<String, Long> balances) {
        return charter.currencies().stream()
                .map(currency -> new Ran.Supply(
                        currency.code(),
                        outstanding(currency, balances),
                        currency.letsOwe() ? OptionalLong.of(owed(currency, balances)) : OptionalLong.empty()))
                .toList();
    }

    private static long owed(Currency currency, Map<String, Long> balances) {
        String issuance = key(AccountName.issuance(currency.code()), currency.code());
        return balances.entrySet().stream()
                .filter(one -> one.getKey().endsWith(" " + currency.code()))
                .filter(one -> !one.getKey().equals(issuance) && one.getValue() < 0)
                .mapToLong(one -> -one.getValue())
                .sum();
    }

    private List<Cover> covers(Map<String, Long> balances) {
        List<Cover> covers = new ArrayList<>();
        for (Currency currency : charter.currencies()) {
            for (Reserve reserve : currency.reserves()) {
                long held = balances.getOrDefault(key(AccountName.reserve(reserve.name()), reserve.currency()), 0L);
                covers.add(Cover.of(currency, reserve, held, outstanding(currency, balances)));
            }
        }
        return covers;
    }
}
