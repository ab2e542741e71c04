package org.opencoin.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.ledger.Entry.CharterEntry;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Entry.StepEntry;
import org.opencoin.engine.ledger.MalformedEntryException.Flaw;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.time.LedgerTime;

/**
 * Entries in canonical form ({@code spec/ledger.md}, 2 to 4), without the members {@code entry}, {@code hash} and {@code
 * previous}, which the journal adds. What it reads, it would have written in the same way.
 */
public final class EntryForm {

    /** The format of the ledger, in its first entry. */
    public static final String FORMAT = "opencoin-ledger/1";

    /** Members of a line that the journal writes and checks. */
    public static final List<String> MEMBERS_OF_THE_LINE = List.of("entry", "hash", "previous");

    private final Decimals decimals;
    private final OperationForm operations;

    private EntryForm(Decimals decimals) {
        this.decimals = decimals;
        this.operations = OperationForm.of(decimals);
    }

    /** The form of entries in those currencies. */
    public static EntryForm of(Decimals decimals) {
        return new EntryForm(decimals);
    }

    /** The canonical form. */
    public JsonObject write(Entry entry) {
        JsonObject.Builder form = JsonObject.builder().put("at", LedgerTime.text(entry.atMillis()));
        if (entry instanceof CharterEntry charter) {
            form.put("kind", "charter").put("format", FORMAT).put("charter", CharterForm.write(charter.charter()));
        } else if (entry instanceof OperationEntry judged) {
            form.put("kind", "operation")
                    .put("operation", operations.write(judged.operation()))
                    .put("verdict", verdict(judged.verdict()))
                    .put("postings", postings(judged.postings().list()));
            signatures(judged.signatures(), form);
        } else if (entry instanceof StepEntry due) {
            form.put("kind", "step").put("step", step(due.step())).put("postings", postings(due.postings()));
        }
        return form.build();
    }

    /**
     * The entry a form stands for, with or without the members of the line.
     *
     * @throws MalformedEntryException if it is not the canonical form of an entry
     */
    public Entry read(JsonObject line) throws MalformedEntryException {
        Fields form = new Fields(line, "").passOver(MEMBERS_OF_THE_LINE);
        long at = LedgerTime.parse(form.text("at")).orElseThrow(() -> form.flaw("at", Flaw.NOT_AS_WRITTEN));
        Entry entry = switch (form.text("kind")) {
            case "charter" -> charter(at, form);
            case "operation" -> operation(at, form);
            case "step" -> step(at, form);
            default -> throw form.flaw("kind", Flaw.NOT_AS_WRITTEN);
        };
        form.end();
        return entry;
    }

    /**
     * The first entry of a ledger, whose currencies nobody knows yet.
     *
     * @throws MalformedEntryException if it is not the canonical form of a charter's entry
     */
    public static CharterEntry readFirst(JsonObject line) throws MalformedEntryException {
        if (of(Decimals.NONE).read(line) instanceof CharterEntry charter) {
            return charter;
        }
        throw new MalformedEntryException("kind", Flaw.NOT_AS_WRITTEN);
    }

    private static CharterEntry charter(long at, Fields form) throws MalformedEntryException {
        form.require(form.text("format").equals(FORMAT), "format", Flaw.NOT_AS_WRITTEN);
        return new CharterEntry(at, CharterForm.read(form.object("charter")));
    }

    private OperationEntry operation(long at, Fields form) throws MalformedEntryException {
        Verdict verdict = verdict(form.object("verdict"));
        Postings.Built postings = Postings.balanced(postings(form));
        if (!(postings instanceof Postings.Balanced balanced)) {
            throw form.flaw("postings", Flaw.CONTRADICTS);
        }
        boolean moves = !balanced.postings().isEmpty();
        form.require(verdict.allows() || !moves, "postings", Flaw.CONTRADICTS);
        return new OperationEntry(
                at, operations.read(form.object("operation")), signatures(form), verdict, balanced.postings());
    }

    private static void signatures(Signatures signatures, JsonObject.Builder form) {
        if (!signatures.byMember().isEmpty()) {
            form.put("signatures", OperationWriter.texts(signatures.byMember()));
        }
        signatures.untilMillis().ifPresent(until -> form.put("until", LedgerTime.text(until)));
    }

    private static Signatures signatures(Fields form) throws MalformedEntryException {
        OptionalLong until = OptionalLong.empty();
        if (form.has("until")) {
            until = LedgerTime.parse(form.text("until"));
            form.require(until.isPresent(), "until", Flaw.NOT_AS_WRITTEN);
        }
        return new Signatures(until, form.optionalTextsByName("signatures"));
    }

    private static JsonObject verdict(Verdict verdict) {
        JsonObject.Builder form = JsonObject.builder().put("outcome", verdict.outcome());
        if (!verdict.allows()) {
            form.put("clauses", clauses(verdict.clauses()));
        } else if (!verdict.notices().isEmpty()) {
            form.put("notices", clauses(verdict.notices()));
        }
        return form.build();
    }

    private static JsonArray clauses(List<Clause> clauses) {
        return new JsonArray(List.copyOf(clauses.stream().map(EntryForm::clause).toList()));
    }

    private static JsonObject clause(Clause clause) {
        JsonObject.Builder form =
                JsonObject.builder().put("code", clause.code().text()).put("saw", OperationWriter.texts(clause.saw()));
        clause.rule().ifPresent(rule -> form.put("rule", rule));
        clause.article().ifPresent(article -> form.put("article", article));
        return form.build();
    }

    private static Verdict verdict(Fields form) throws MalformedEntryException {
        String outcome = form.text("outcome");
        boolean allowed = outcome.equals(Verdict.Allowed.OUTCOME);
        List<Clause> clauses = allowed ? List.of() : clauses("clauses", form);
        List<Clause> notices = allowed && form.has("notices") ? clauses("notices", form) : List.of();
        form.require(notices.isEmpty() != (allowed && form.has("notices")), "notices", Flaw.CONTRADICTS);
        form.end();
        Verdict verdict = Verdict.of(clauses, notices);
        boolean same = verdict.outcome().equals(outcome)
                && verdict.clauses().equals(clauses)
                && verdict.notices().equals(notices);
        form.require(same, "outcome", Flaw.CONTRADICTS);
        return verdict;
    }

    private static List<Clause> clauses(String name, Fields form) throws MalformedEntryException {
        List<Clause> clauses = new ArrayList<>();
        for (Fields clause : form.objects(name)) {
            clauses.add(clause(clause));
        }
        return clauses;
    }

    private static Clause clause(Fields form) throws MalformedEntryException {
        ClauseCode code = ClauseCode.parse(form.text("code")).orElseThrow(() -> form.flaw("code", Flaw.NOT_AS_WRITTEN));
        Clause clause = new Clause(code, form.optionalText("rule"), article(form), form.texts("saw"));
        form.end();
        return clause;
    }

    private JsonArray postings(List<Posting> postings) {
        return new JsonArray(List.copyOf(postings.stream().map(this::posting).toList()));
    }

    private JsonObject posting(Posting posting) {
        return JsonObject.builder()
                .put("account", posting.account().text())
                .put("currency", posting.currency())
                .put("amount", decimals.text(posting.amount(), posting.currency()))
                .build();
    }

    private List<Posting> postings(Fields form) throws MalformedEntryException {
        List<Posting> postings = new ArrayList<>();
        for (Fields posting : form.objects("postings")) {
            String currency = posting.text("currency");
            AccountName account = AccountName.parse(posting.text("account"))
                    .orElseThrow(() -> posting.flaw("account", Flaw.NOT_AS_WRITTEN));
            long amount = posting.amount("amount", currency, decimals);
            posting.require(amount != 0, "amount", Flaw.NOT_AS_WRITTEN);
            posting.end();
            postings.add(new Posting(account, currency, amount));
        }
        return postings;
    }

    private JsonObject step(Step step) {
        JsonObject charges = JsonObject.builder()
                .put("sha256", step.charges().sha256())
                .put("root", step.charges().root())
                .build();
        JsonObject.Builder form = JsonObject.builder()
                .put("effect", step.effect())
                .put("rule", step.rule())
                .put("currency", step.currency())
                .put("accounts", step.accounts())
                .put("total", decimals.text(step.total(), step.currency()))
                .put("charges", charges);
        step.article().ifPresent(article -> form.put("article", article));
        step.shared().ifPresent(shared -> form.put("shared", decimals.text(shared, step.currency())));
        return form.build();
    }

    private StepEntry step(long at, Fields form) throws MalformedEntryException {
        Step step = step(form.object("step"));
        try {
            return new StepEntry(at, step, postings(form));
        } catch (IllegalArgumentException otherTotal) {
            throw form.flaw("postings", Flaw.CONTRADICTS);
        }
    }

    private Step step(Fields form) throws MalformedEntryException {
        String currency = form.text("currency");
        String effect = form.text("effect");
        form.require(Step.isEffect(effect), "effect", Flaw.NOT_AS_WRITTEN);
        long total = form.amount("total", currency, decimals);
        form.require(total >= 0, "total", Flaw.NOT_AS_WRITTEN);
        OptionalLong shared = shared(form, currency, total);
        Fields charges = form.object("charges");
        Step.ChargeList list = new Step.ChargeList(charges.hash("sha256"), charges.hash("root"));
        charges.end();
        Step step = new Step(
                effect, form.text("rule"), article(form), currency, form.whole("accounts"), total, shared, list);
        form.end();
        return step;
    }

    private OptionalLong shared(Fields form, String currency, long total) throws MalformedEntryException {
        if (!form.has("shared")) {
            return OptionalLong.empty();
        }
        long shared = form.amount("shared", currency, decimals);
        form.require(shared >= 0 && shared <= total, "shared", Flaw.NOT_AS_WRITTEN);
        return OptionalLong.of(shared);
    }

    private static Optional<Integer> article(Fields form) throws MalformedEntryException {
        if (!form.has("article")) {
            return Optional.empty();
        }
        long number = form.whole("article");
        form.require(number <= Integer.MAX_VALUE, "article", Flaw.NOT_AS_WRITTEN);
        return Optional.of((int) number);
    }
}
