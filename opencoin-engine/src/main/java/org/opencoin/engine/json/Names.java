package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.opencoin.engine.ledger.AccountName;

/** Fields that name something: each name must be known, and reads as absent when it isn't. */
final class Names {

    private final Form form;
    private final Directory directory;
    private final Predicate<String> isMember;
    private final Problems problems;

    /**
     * Names of one form.
     *
     * @param isMember whether somebody has that id, those who join earlier in the same file included
     */
    Names(Form form, Directory directory, Predicate<String> isMember, Problems problems) {
        this.form = form;
        this.directory = directory;
        this.isMember = isMember;
        this.problems = problems;
    }

    Optional<String> currency() {
        return form.text("currency")
                .filter(text -> known("OC4020", text, text.value(), directory.currencies()))
                .map(Node.Text::value);
    }

    /** The legal money of a part of a price in that currency. */
    Optional<String> legal(Form part, Optional<String> currency) {
        return part.text("currency")
                .filter(text ->
                        currency.isEmpty() || known("OC4160", text, text.value(), directory.legal(currency.get())))
                .map(Node.Text::value);
    }

    Optional<String> category() {
        return form.text("category")
                .filter(text -> known("OC4022", text, text.value(), directory.categories()))
                .map(Node.Text::value);
    }

    /** A reserve of that currency; without a currency nobody can tell whether it is known. */
    Optional<String> reserve(Optional<String> currency) {
        return form.text("reserve")
                .filter(text ->
                        currency.isEmpty() || known("OC4024", text, text.value(), directory.reserves(currency.get())))
                .map(Node.Text::value);
    }

    /** A grant of that currency; without a currency nobody can tell whether it is known. */
    Optional<String> grant(Optional<String> currency) {
        return form.text("grant")
                .filter(text ->
                        currency.isEmpty() || known("OC4110", text, text.value(), directory.grants(currency.get())))
                .map(Node.Text::value);
    }

    /** The id of somebody who is a member. */
    Optional<String> member(String field) {
        return form.text(field).filter(this::isMember).map(Node.Text::value);
    }

    /** An id for somebody who becomes a member. */
    Optional<String> newMember() {
        return form.text("member").filter(this::isMemberId).map(Node.Text::value);
    }

    /** A member or a fund of that currency. */
    Optional<String> party(String field, Optional<String> currency) {
        return form.text(field).filter(text -> isParty(text, currency)).map(Node.Text::value);
    }

    List<String> members(String field) {
        return list(field, this::isMember);
    }

    Optional<List<String>> roles() {
        if (!form.has("roles")) {
            return Optional.empty();
        }
        List<String> roles = list("roles", text -> known("OC4025", text, text.value(), directory.roles()));
        boolean empty = form.texts("roles").filter(List::isEmpty).isPresent();
        if (empty) {
            problems.add("OC4027", form.where("roles"));
        }
        return Optional.of(roles);
    }

    SortedMap<String, Boolean> zones(String field) {
        SortedMap<String, Boolean> zones = new TreeMap<>();
        for (Node.Member member : form.members(field).orElse(List.of())) {
            known("OC4026", member, member.name(), directory.zones());
            form.truth(field, member.value()).ifPresent(truth -> zones.put(member.name(), truth.value()));
        }
        return zones;
    }

    SortedMap<String, String> chosen() {
        SortedMap<String, String> chosen = new TreeMap<>();
        for (Node.Member member : form.members("chosen").orElse(List.of())) {
            known("OC4025", member, member.name(), directory.roles());
            form.text("chosen", member.value())
                    .filter(this::isMember)
                    .ifPresent(text -> chosen.put(member.name(), text.value()));
        }
        return chosen;
    }

    /** What a payment states, by field. */
    SortedMap<String, String> fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        for (Node.Member member : form.members("fields").orElse(List.of())) {
            boolean known = known("OC4130", member, member.name(), directory.fields());
            form.text("fields", member.value())
                    .filter(text -> !known || isValue(member.name(), text))
                    .ifPresent(text -> fields.put(member.name(), text.value()));
        }
        return fields;
    }

    private boolean isValue(String field, Node.Text text) {
        Set<String> values = directory.values(field);
        if (values.contains(text.value())) {
            return true;
        }
        problems.addUnknown("OC4131", text, text.value(), values, field);
        return false;
    }

    private List<String> list(String field, Predicate<Node.Text> accepted) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node.Text text : form.has(field) ? form.texts(field).orElse(List.of()) : List.<Node.Text>of()) {
            if (!seen.add(text.value())) {
                problems.add("OC4028", text, text.value());
            } else if (accepted.test(text)) {
                names.add(text.value());
            }
        }
        return names;
    }

    private boolean isParty(Node.Text text, Optional<String> currency) {
        Optional<AccountName> account = AccountName.parse(text.value());
        if (account.filter(name -> name.kind() == AccountName.Kind.FUND).isPresent()) {
            String fund = account.get().name();
            return currency.isEmpty() || known("OC4023", text, fund, directory.funds(currency.get()));
        }
        if (account.isPresent() && !account.get().isMember()) {
            problems.add("OC4029", text, text.value());
            return false;
        }
        return isMember(text);
    }

    private boolean isMember(Node.Text text) {
        if (!isMemberId(text)) {
            return false;
        }
        if (isMember.test(text.value())) {
            return true;
        }
        problems.addUnknown("OC4021", text, text.value(), directory.members());
        return false;
    }

    private boolean isMemberId(Node.Text text) {
        if (AccountName.isMemberId(text.value())) {
            return true;
        }
        problems.add("OC4014", text, text.value());
        return false;
    }

    private boolean known(String code, Node where, String name, Set<String> names) {
        if (names.contains(name)) {
            return true;
        }
        problems.addUnknown(code, where, name, names);
        return false;
    }
}
