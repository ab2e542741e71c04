package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.telling.Figures;
import org.opencoin.engine.telling.Speech;

/**
 * What a run came to.
 *
 * @param charter in force
 * @param ledger the folder as the person named it; empty for a run in memory
 * @param head hash of the last entry
 * @param fresh how many operations were new to the ledger
 * @param tally verdicts of all operations of the file, those that were in the ledger before included
 * @param supply units outstanding of each currency
 * @param covers of each reserve
 * @param fullest refusals that have most to say
 * @param notices what the ledger said when it was opened, in the person's language
 * @param strict whether refusals end the command with 1
 */
public record Ran(
        Charter charter,
        Optional<String> ledger,
        String head,
        long fresh,
        Tally tally,
        List<Supply> supply,
        List<Cover> covers,
        List<Explained> fullest,
        List<String> notices,
        boolean strict)
        implements Answer {

    /**
     * Units outstanding of one currency, in minor units.
     *
     * @param owed what accounts below zero owe together, as much as the others hold beyond the units outstanding; empty
     *     where the charter lets nobody owe
     */
    public record Supply(String currency, long amount, OptionalLong owed) {}

    @Override
    public Exit exit() {
        return strict && tally.refused() > 0 ? Exit.FOUND : Exit.CLEAN;
    }

    private long operations() {
        return tally.accepted() + tally.refused();
    }

    @Override
    public void text(Words words, Page out, Page err) {
        Figures figures = Figures.of(charter, words.language().code());
        notices.forEach(notice -> err.line(err.notable(notice)));
        out.line(words.say("run.charter", charter.currencies().get(0).name(), charter.hash()));
        out.line(ledger.map(folder -> words.count("run.ledger", fresh, folder, fresh))
                .orElseGet(() -> words.say("run.memory")));
        out.line(words.say("run.operations", operations(), out.good(accepted(words)), refused(words, out)));
        RefusalLines lines =
                new RefusalLines(words, Speech.of(charter, words.language().code()));
        lines.of(tally.refusals()).forEach(out::line);
        if (tally.noticed() > 0) {
            out.line(out.notable(words.count("run.noticed", tally.noticed(), tally.noticed())));
            lines.notices(tally.notices()).forEach(out::line);
        }
        out.blank();
        for (Supply one : supply) {
            out.line(words.say("run.supply", figures.amount(one.amount(), one.currency())));
            one.owed().ifPresent(owed -> out.line(words.say("run.owed", figures.amount(owed, one.currency()))));
        }
        covers.forEach(cover -> out.line(cover(cover, words, figures)));
        if (!fullest.isEmpty()) {
            out.blank();
            out.line(words.say("run.fullest"));
            fullest.forEach(one -> {
                out.blank();
                one.text(words, out, err);
            });
            out.blank();
            ledger.ifPresent(folder ->
                    out.line(words.say("run.why", folder, fullest.get(0).id())));
        }
        out.line(words.say("run.head", head));
    }

    private String accepted(Words words) {
        return words.count("run.accepted", tally.accepted(), tally.accepted());
    }

    private String refused(Words words, Page out) {
        String said = words.count("run.refused", tally.refused(), tally.refused());
        return tally.refused() == 0 ? said : out.bad(said);
    }

    private String cover(Cover cover, Words words, Figures figures) {
        String held = figures.amount(cover.held(), cover.currency());
        if (cover.promised().isEmpty()) {
            return words.say("run.reserve.unpromised", cover.reserve(), held);
        }
        String promised = figures.amount(cover.promised().getAsLong(), cover.currency());
        return cover.percent()
                .map(percent ->
                        words.say("run.reserve.covered", cover.reserve(), held, promised, figures.number(percent)))
                .orElseGet(() -> words.say("run.reserve", cover.reserve(), held, promised));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        Figures figures = Figures.of(charter, words.language().code());
        json.number("operations", operations())
                .number("accepted", tally.accepted())
                .number("refused", tally.refused())
                .number("added", fresh)
                .text("ledger", ledger)
                .text("head", head)
                .text("charter", charter.hash());
        json.list("supply", supply, (one, each) -> {
            each.text("currency", one.currency()).text("amount", figures.plain(one.amount(), one.currency()));
            one.owed().ifPresent(owed -> each.text("owed", figures.plain(owed, one.currency())));
        });
        json.list(
                "reserves",
                covers,
                (cover, each) -> each.text("reserve", cover.reserve())
                        .text("currency", cover.currency())
                        .text("held", figures.plain(cover.held(), cover.currency()))
                        .text("promised", promised(cover, figures))
                        .text("cover", cover.percent()));
        json.list("refusals", tally.refusals(), Ran::counted);
        if (tally.noticed() > 0) {
            json.number("noticed", tally.noticed()).list("advice", tally.notices(), Ran::counted);
        }
        json.list("fullest", fullest, (one, each) -> one.json(words, each));
        json.texts("notices", notices);
    }

    private static void counted(Tally.Counted counted, JsonDocument each) {
        each.text("code", counted.refusal().code().text())
                .text("rule", counted.refusal().rule());
        counted.refusal().article().ifPresent(number -> each.number("article", number));
        each.number("count", counted.count());
    }

    private static Optional<String> promised(Cover cover, Figures figures) {
        return cover.promised().isEmpty()
                ? Optional.empty()
                : Optional.of(figures.plain(cover.promised().getAsLong(), cover.currency()));
    }
}
