package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.diagnostic.Told;

/**
 * An object as people wrote it, asked for values by name. A value of another kind than asked for is reported and then
 * counts as absent, so that the rest of the line is still looked at.
 */
final class Form {

    private final Node.Obj object;
    private final Problems problems;
    private final Map<String, Node.Member> members = new LinkedHashMap<>();

    Form(Node.Obj object, Problems problems) {
        this.object = object;
        this.problems = problems;
        object.members().forEach(member -> members.put(member.name(), member));
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** The name of a field, for pointing at it; the object when there is no such field. */
    Node where(String name) {
        Node.Member member = members.get(name);
        return member == null ? object : member;
    }

    /** Reports required fields that are missing and fields nobody asked for. */
    void check(String kind, List<String> required, List<String> optional) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        for (String name : required) {
            if (!has(name)) {
                problems.add("OC4010", object, name, kind);
            }
        }
        for (Node.Member member : members.values()) {
            if (!known.contains(member.name())) {
                problems.addUnknown("OC4009", member, member.name(), known, kind);
            }
        }
    }

    Optional<Node.Text> text(String name) {
        return Optional.ofNullable(members.get(name)).flatMap(member -> text(name, member.value()));
    }

    /** The items of a list of texts. */
    Optional<List<Node.Text>> texts(String name) {
        return value(name, Node.Array.class, Told.of("a list", "une liste")).map(list -> {
            List<Node.Text> texts = new ArrayList<>();
            list.items().forEach(item -> text(name, item).ifPresent(texts::add));
            return texts;
        });
    }

    /** The items of a list of objects. */
    List<Form> forms(String name) {
        List<Form> forms = new ArrayList<>();
        value(name, Node.Array.class, Told.of("a list", "une liste"))
                .ifPresent(list -> list.items()
                        .forEach(item -> as(name, item, Node.Obj.class, Told.of("an object", "un objet"))
                                .ifPresent(inner -> forms.add(new Form(inner, problems)))));
        return forms;
    }

    /** The members of an object, by name in the order written. */
    Optional<List<Node.Member>> members(String name) {
        return value(name, Node.Obj.class, Told.of("an object", "un objet")).map(Node.Obj::members);
    }

    Optional<Form> form(String name) {
        return value(name, Node.Obj.class, Told.of("an object", "un objet")).map(inner -> new Form(inner, problems));
    }

    /** The value when it is a text; reported otherwise. */
    Optional<Node.Text> text(String name, Node value) {
        return as(name, value, Node.Text.class, Told.of("a text in quotes", "un texte entre guillemets"));
    }

    /** The value when it is true or false; reported otherwise. */
    Optional<Node.Truth> truth(String name, Node value) {
        return as(name, value, Node.Truth.class, Told.of("true or false", "vrai ou faux (true, false)"));
    }

    private <N extends Node> Optional<N> value(String name, Class<N> kind, Told wanted) {
        return Optional.ofNullable(members.get(name)).flatMap(member -> as(name, member.value(), kind, wanted));
    }

    private <N extends Node> Optional<N> as(String name, Node value, Class<N> kind, Told wanted) {
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        problems.add("OC4011", value, name, wanted, value.kind());
        return Optional.empty();
    }
}
