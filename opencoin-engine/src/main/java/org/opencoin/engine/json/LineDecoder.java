package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.SealedFor;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/**
 * Turns one object into an operation. Everything is read, problems or not, so that all are told at once; what was built
 * beside a problem is thrown away by the caller.
 */
final class LineDecoder {

    private final Form form;
    private final Directory directory;
    private final Problems problems;
    private final Names names;
    private final Values values;
    private SealedFor envelopes = new SealedFor();

    LineDecoder(Form form, Directory directory, Predicate<String> isMember, Problems problems) {
        this.form = form;
        this.directory = directory;
        this.problems = problems;
        this.names = new Names(form, directory, isMember, problems);
        this.values = new Values(form, problems);
    }

    /** The submission; empty when not even its kind is known. It means nothing if there are problems. */
    Optional<Submission> submission() {
        Optional<Kind> kind = kind();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<String> required = new ArrayList<>(Kind.FIELDS_OF_ALL);
        required.addAll(kind.get().required());
        List<String> optional = new ArrayList<>(kind.get().optional());
        optional.addAll(Kind.OPTIONAL_FOR_ALL);
        form.check(kind.get().text(), required, optional);
        return Optional.of(new Submission(values.at(), operation(kind.get(), values.id("id")), values.signatures()));
    }

    /** What readers of sealed texts open; nothing before {@link #submission} was asked. */
    SealedFor envelopes() {
        return envelopes;
    }

    private SortedMap<String, String> sealed(Sealing.Of of) {
        SealedTexts texts = SealedTexts.of(form, directory.sealed(of), problems);
        envelopes = texts.envelopes();
        return texts.commitments();
    }

    /** The member's name, if one is given. */
    Optional<String> name() {
        return form.has("name") ? form.text("name").map(Node.Text::value) : Optional.empty();
    }

    private Optional<Kind> kind() {
        Optional<Node.Text> text = form.text("kind");
        if (text.isEmpty() && !form.has("kind")) {
            problems.add("OC4010", form.where("kind"), "kind", Told.of("every operation", "toute opération"));
        }
        Optional<Kind> kind = text.map(Node.Text::value).flatMap(Kind::named);
        if (text.isPresent() && kind.isEmpty()) {
            problems.addUnknown("OC4012", text.get(), text.get().value(), Kind.texts());
        }
        return kind;
    }

    private Operation operation(Kind kind, String id) {
        return switch (kind) {
            case JOIN ->
                new Join(
                        id,
                        names.newMember().orElse(""),
                        names.roles().orElse(List.of()),
                        zones("zones", "home").orElse(new TreeMap<>()),
                        values.key("key"),
                        sealed(Sealing.Of.MEMBERS),
                        names.members("approvals"));
            case UPDATE -> update(id);
            case LEAVE -> new Leave(id, names.member("member").orElse(""), names.members("approvals"));
            case KEY -> key(id);
            case CHOOSE -> new Choose(id, names.member("member").orElse(""), names.chosen());
            case PAYMENT -> payment(id);
            case ISSUE -> issue(id);
            case REDEEM -> redeem(id);
            case GRANT -> grant(id);
            case REVERSAL ->
                new Reversal(id, values.id("of"), names.member("by").orElse(""));
            case DISPUTE -> new Dispute(id, values.id("of"), names.member("by").orElse(""));
            case SETTLE -> new Settle(id, values.id("of"), upheld(), names.members("approvals"));
            case PROPOSE -> new Propose(id, names.member("by").orElse(""), values.charter("charter"));
            case APPROVE -> new Approve(id, values.id("of"), names.member("by").orElse(""));
            case AMEND ->
                new Amend(
                        id,
                        values.id("of"),
                        values.hash("charter"),
                        names.member("by").orElse(""),
                        names.members("approvals"));
            case TICK -> new Tick(id);
        };
    }

    private Update update(String id) {
        boolean changes = form.has("roles")
                || form.has("zones")
                || form.has("home")
                || form.has("name")
                || form.has(SealedTexts.FIELD);
        if (!changes) {
            problems.add("OC4034", form.where("kind"));
        }
        return new Update(
                id,
                names.member("member").orElse(""),
                names.roles(),
                zones("zones", "home"),
                sealed(Sealing.Of.MEMBERS),
                names.members("approvals"));
    }

    private Key key(String id) {
        Key.Act act = act();
        if (act.bringsKey() != form.has("key")) {
            problems.add("OC4140", form.where("key"), act.name().toLowerCase(Locale.ROOT));
        }
        if (form.has("approvals") && act != Key.Act.RECOVER && act != Key.Act.REVOKE) {
            problems.add("OC4141", form.where("approvals"), act.name().toLowerCase(Locale.ROOT));
        }
        return new Key(id, names.member("member").orElse(""), act, values.key("key"), names.members("approvals"));
    }

    private Key.Act act() {
        List<String> acts = Arrays.stream(Key.Act.values())
                .map(act -> act.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<Node.Text> act = form.text("act");
        act.filter(text -> !acts.contains(text.value()))
                .ifPresent(text -> problems.addUnknown("OC4139", text, text.value(), acts));
        return act.map(Node.Text::value)
                .filter(acts::contains)
                .map(text -> Key.Act.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(form.has("key") ? Key.Act.ROTATE : Key.Act.REVOKE);
    }

    private boolean upheld() {
        Set<String> outcomes = Set.of(Settle.UPHELD, Settle.DISMISSED);
        Optional<Node.Text> outcome = form.text("outcome");
        outcome.filter(text -> !outcomes.contains(text.value()))
                .ifPresent(text -> problems.addUnknown("OC4161", text, text.value(), outcomes));
        return outcome.filter(text -> text.value().equals(Settle.UPHELD)).isPresent();
    }

    private Payment payment(String id) {
        Optional<String> currency = names.currency();
        Optional<String> payer = names.party("payer", currency);
        Optional<String> payee = names.party("payee", currency);
        if (payer.isPresent() && payer.equals(payee)) {
            problems.add("OC4035", form.where("payee"), payer.get());
        }
        return new Payment(
                id,
                payer.orElse(""),
                payee.orElse(""),
                currency.orElse(""),
                values.amount("amount", currency, directory.decimals()),
                legal(currency),
                names.category(),
                zones("placeZones", "place").orElse(new TreeMap<>()),
                values.quantities(),
                names.fields(),
                sealed(Sealing.Of.PAYMENTS),
                names.members("approvals"));
    }

    /** What is paid beside in legal money; without a currency nobody can tell whether it may. */
    private Optional<LegalPart> legal(Optional<String> currency) {
        Optional<Form> inner = form.form("legal");
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        inner.get().check("legal", List.of("amount", "currency"), List.of());
        Optional<String> money = names.legal(inner.get(), currency);
        long minor = new Values(inner.get(), problems).amount("amount", money, directory.decimals());
        return Optional.of(new LegalPart(minor, money.orElse("")));
    }

    private Issue issue(String id) {
        Optional<String> currency = names.currency();
        Optional<String> reserve = names.reserve(currency);
        Optional<String> deposited = currency.flatMap(
                code -> reserve.flatMap(name -> directory.decimals().currencyOf(code, name)));
        return new Issue(
                id,
                names.member("member").orElse(""),
                currency.orElse(""),
                reserve.orElse(""),
                values.amount("deposit", deposited, directory.decimals()),
                names.chosen());
    }

    private Redeem redeem(String id) {
        Optional<String> currency = names.currency();
        return new Redeem(
                id,
                names.member("member").orElse(""),
                currency.orElse(""),
                names.reserve(currency).orElse(""),
                values.amount("amount", currency, directory.decimals()),
                names.chosen());
    }

    private Grant grant(String id) {
        Optional<String> currency = names.currency();
        Optional<String> name = names.grant(currency);
        Grant grant = new Grant(
                id,
                names.member("member").orElse(""),
                currency.orElse(""),
                name.orElse(""),
                form.has("amount")
                        ? OptionalLong.of(values.amount("amount", currency, directory.decimals()))
                        : OptionalLong.empty(),
                values.quantities(),
                form.has("certificate") ? Optional.of(values.id("certificate")) : Optional.empty(),
                names.members("approvals"));
        name.flatMap(known -> directory.grant(grant.currency(), known))
                .flatMap(fields ->
                        fields.against(form.has("amount"), grant.quantities().keySet(), form.has("certificate")))
                .ifPresent(field -> problems.add("OC4111", form.where(field), grant.grant(), field));
        return grant;
    }

    /** Attested facts, or those derived from a raw place, which goes no further. */
    private Optional<SortedMap<String, Boolean>> zones(String attested, String raw) {
        if (form.has(attested) && form.has(raw)) {
            problems.add("OC4036", form.where(raw), attested, raw);
        }
        if (form.has(raw)) {
            return values.whereabouts(raw).map(directory::zonesOf);
        }
        return form.has(attested) ? Optional.of(names.zones(attested)) : Optional.empty();
    }
}
