package org.opencoin.engine.json;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.operation.SealedFor;

/** The sealed texts of a line: a commitment to each, which is recorded, and what each reader opens, which is kept beside. */
final class SealedTexts {

    static final String FIELD = "sealed";

    private final SortedMap<String, String> commitments = new TreeMap<>();
    private final SealedFor envelopes = new SealedFor();
    private final Problems problems;

    private SealedTexts(Problems problems) {
        this.problems = problems;
    }

    /** Those of a line, each of which the charter knows. */
    static SealedTexts of(Form form, Set<String> known, Problems problems) {
        SealedTexts texts = new SealedTexts(problems);
        for (Node.Member member : form.members(FIELD).orElse(List.of())) {
            if (!known.contains(member.name())) {
                problems.addUnknown("OC4190", member, member.name(), known);
            }
            texts.add(member);
        }
        return texts;
    }

    SortedMap<String, String> commitments() {
        return commitments;
    }

    SealedFor envelopes() {
        return envelopes;
    }

    private void add(Node.Member member) {
        if (!(member.value() instanceof Node.Obj object)) {
            problems.add("OC4191", member.value(), member.name());
            return;
        }
        Form form = new Form(object, problems);
        form.check(member.name(), List.of("commitment"), List.of("for"));
        form.text("commitment").ifPresent(text -> {
            if (Sha256.parse(text.value()).isEmpty()) {
                problems.add("OC4192", text, text.value());
            }
            commitments.put(member.name(), text.value());
        });
        for (Node.Member reader : form.members("for").orElse(List.of())) {
            form.text("for", reader.value()).ifPresent(text -> envelope(member.name(), reader.name(), text));
        }
    }

    private void envelope(String name, String reader, Node.Text text) {
        try {
            envelopes.put(name, reader, Base64.getDecoder().decode(text.value()));
        } catch (IllegalArgumentException e) {
            problems.add("OC4193", text, reader);
        }
    }
}
