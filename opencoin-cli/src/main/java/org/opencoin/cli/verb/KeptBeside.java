package org.opencoin.cli.verb;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.opencoin.engine.Answer.Judged;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.operation.MembersNamed;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.SealedFor;
import org.opencoin.engine.people.People;

/**
 * What of that which a file of operations brings is kept beside the record: names of members it admits, and what readers of
 * sealed texts open, each time it says something new.
 */
final class KeptBeside {

    private final Map<String, String> brought;
    private final Map<String, SealedFor> sealed;
    private final Map<String, Judged> bringing = new LinkedHashMap<>();
    private final Set<String> fresh = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** For the names of a file, by member, and its sealed texts, by operation. */
    KeptBeside(Map<String, String> brought, Map<String, SealedFor> sealed) {
        this.brought = brought;
        this.sealed = sealed;
    }

    /** An operation of the file was judged. */
    void see(Judged answer) {
        String id = answer.entry().operation().id();
        if (sealed.containsKey(id)) {
            bringing.put(id, answer);
        }
        if (answer.verdict().allows()) {
            Members.of(answer.entry().operation())
                    .filter(brought::containsKey)
                    .ifPresent(answer.repeated() ? known::add : fresh::add);
        }
    }

    /**
     * Keeps them. A file that is run again brings no name back that was kept or erased since; it does bring those that a
     * run which was cut short, or had no key, left out.
     *
     * @return how many weren't kept for want of a key
     */
    int keepIn(People people) throws JournalException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, String> named : brought.entrySet()) {
            String member = named.getKey();
            if (fresh.contains(member) || (known.contains(member) && people.lacks(member))) {
                names.put(member, named.getValue());
            }
        }
        keepSealed(people);
        return people.keep(names);
    }

    private void keepSealed(People people) throws JournalException {
        Set<String> erased = people.erased();
        for (Map.Entry<String, Judged> one : bringing.entrySet()) {
            Operation operation = one.getValue().entry().operation();
            boolean forgotten = MembersNamed.in(operation).stream().anyMatch(erased::contains);
            boolean wanted = !one.getValue().repeated() || !people.envelopes().has(one.getKey());
            if (wanted && !forgotten) {
                people.envelopes().keep(one.getKey(), Objects.requireNonNull(sealed.get(one.getKey())));
            }
        }
    }
}
