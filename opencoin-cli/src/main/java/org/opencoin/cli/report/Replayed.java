package org.opencoin.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.rehearsal.Hindsight;
import org.opencoin.engine.rehearsal.Hindsight.Changed;
import org.opencoin.engine.rehearsal.Hindsight.Fate;
import org.opencoin.engine.rehearsal.Hindsight.Parted;
import org.opencoin.engine.telling.Figures;
import org.opencoin.engine.telling.Speech;
import org.opencoin.engine.time.LedgerTime;

/**
 * What the operations of a ledger would have come to under two charters.
 *
 * @param ledger the folder as the person named it
 * @param kept the charter the ledger lives by
 * @param names of members by id
 */
public record Replayed(
        String ledger, Charter kept, Charter before, Charter after, Hindsight hindsight, Map<String, String> names) {

    /** More than that nobody reads; programs get all. */
    private static final int SHOWN = 20;

    public Replayed {
        names = Map.copyOf(names);
    }

    private Speech speech(Charter charter, Words words) {
        return Speech.of(charter, words.language().code()).naming(names);
    }

    private List<Parted> refused() {
        return hindsight.parted().stream()
                .filter(parted -> parted.before().passes())
                .toList();
    }

    private List<Parted> accepted() {
        return hindsight.parted().stream()
                .filter(parted -> parted.after().passes())
                .toList();
    }

    private boolean ownCharter() {
        return kept.hash().equals(before.hash());
    }

    void text(Words words, Page out) {
        String until = LedgerTime.text(hindsight.untilMillis());
        out.line(out.strong(words.say("diff.ledger", ledger, hindsight.operations(), until)));
        if (!ownCharter()) {
            out.line("  " + out.notable(words.say("diff.ledger.other", ledger)));
        }
        if (hindsight.parted().isEmpty()) {
            out.line("  " + words.say("diff.ledger.alike"));
        }
        parted("diff.ledger.refused", refused(), words, out);
        parted("diff.ledger.accepted", accepted(), words, out);
        changed(words, out);
    }

    private void parted(String key, List<Parted> all, Words words, Page out) {
        if (all.isEmpty()) {
            return;
        }
        out.blank();
        out.line("  " + words.count(key, all.size(), all.size()));
        all.stream().limit(SHOWN).forEach(parted -> {
            out.line("    "
                    + words.say(
                            "diff.ledger.operation",
                            parted.operation().id(),
                            LedgerTime.text(parted.atMillis()),
                            sentence(parted, words)));
            reasons(parted, words).forEach(reason -> out.line("      " + reason));
        });
        more(all.size(), words, out);
    }

    private static void more(int all, Words words, Page out) {
        if (all > SHOWN) {
            out.line("    " + words.say("diff.ledger.more", all - SHOWN));
        }
    }

    private String sentence(Parted parted, Words words) {
        return speech(kept, words).operation(parted.operation());
    }

    /** Why one of both refuses it. */
    private List<String> reasons(Parted parted, Words words) {
        boolean isRefused = parted.before().passes();
        Speech speech = speech(isRefused ? after : before, words);
        Fate fate = isRefused ? parted.after() : parted.before();
        return fate instanceof Fate.Judged judged
                ? judged.verdict().clauses().stream()
                        .map(clause -> reason(clause, speech, words))
                        .toList()
                : ((Fate.Strange) fate)
                        .flaws().stream().map(flaw -> flaw(flaw, words)).toList();
    }

    private static String reason(Clause clause, Speech speech, Words words) {
        return speech.against(clause)
                + clause.article()
                        .map(article -> " " + words.say("run.article", article))
                        .orElse("")
                + clause.rule()
                        .flatMap(speech::rule)
                        .map(rule -> words.say("diff.ledger.rule", rule))
                        .orElse("");
    }

    private static String flaw(Flaw flaw, Words words) {
        String key = "diff.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say(words.has(key) ? key : "diff.flaw.other", flaw.name());
    }

    private void changed(Words words, Page out) {
        if (hindsight.changed().isEmpty()) {
            out.line("  " + words.say("diff.ledger.unchanged"));
            return;
        }
        out.blank();
        List<Changed> holders = holders().toList();
        out.line("  " + words.count("diff.ledger.changed", holders.size(), holders.size()));
        List<String> amounts = holders.stream()
                .limit(SHOWN)
                .map(one -> signed(one.difference(), one.currency(), words))
                .toList();
        int widest = amounts.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < amounts.size(); i++) {
            Changed one = holders.get(i);
            out.line("    " + " ".repeat(widest - amounts.get(i).length()) + amounts.get(i) + "  "
                    + words.say(
                            "diff.ledger.account",
                            speech(charterOf(one.currency()), words).called(one.account()),
                            amount(one.after(), one.currency(), words),
                            amount(one.before(), one.currency(), words)));
        }
        more(holders.size(), words, out);
        supplies()
                .forEach(one -> out.line("    "
                        + words.say(
                                "diff.ledger.supply",
                                amount(-one.after(), one.currency(), words),
                                amount(-one.before(), one.currency(), words))));
    }

    /** Members, funds and reserves: what others hold only mirrors them. */
    private Stream<Changed> holders() {
        return hindsight.changed().stream()
                .filter(one -> one.account().kind() != AccountName.Kind.ISSUANCE
                        && one.account().kind() != AccountName.Kind.OUTSIDE);
    }

    private Stream<Changed> supplies() {
        return hindsight.changed().stream().filter(one -> one.account().kind() == AccountName.Kind.ISSUANCE);
    }

    /** Whichever of both knows the currency. */
    private Charter charterOf(String currency) {
        return Decimals.of(after).of(currency).isPresent() ? after : before;
    }

    private Figures figures(String currency, Words words) {
        return Figures.of(charterOf(currency), words.language().code());
    }

    private String amount(long minor, String currency, Words words) {
        return figures(currency, words).amount(minor, currency);
    }

    private String signed(long minor, String currency, Words words) {
        return (minor > 0 ? "+" : "") + amount(minor, currency, words);
    }

    void json(Words words, JsonDocument json) {
        json.text("folder", ledger)
                .number("operations", hindsight.operations())
                .text("until", LedgerTime.text(hindsight.untilMillis()))
                .truth("keptUnderOld", ownCharter());
        json.list("refused", refused(), (parted, each) -> json(parted, words, each));
        json.list("accepted", accepted(), (parted, each) -> json(parted, words, each));
        json.list("accounts", hindsight.changed(), (one, each) -> {
            Figures figures = figures(one.currency(), words);
            each.text("account", one.account().text())
                    .text("currency", one.currency())
                    .text("old", figures.plain(one.before(), one.currency()))
                    .text("new", figures.plain(one.after(), one.currency()))
                    .text("difference", figures.plain(one.difference(), one.currency()));
        });
    }

    private void json(Parted parted, Words words, JsonDocument json) {
        json.text("id", parted.operation().id())
                .number("entry", parted.entry())
                .text("at", LedgerTime.text(parted.atMillis()))
                .text("operation", sentence(parted, words))
                .texts("reasons", reasons(parted, words));
    }
}
