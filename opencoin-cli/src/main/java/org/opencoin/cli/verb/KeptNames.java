package org.opencoin.cli.verb;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.opencoin.engine.Answer.Judged;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.people.People;

/** Which of the names that a file of operations brings are kept: those of members it admits, each time it says something new. */
final class KeptNames {

    private final Map<String, String> brought;
    private final Set<String> fresh = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** For the names of a file, by member. */
    KeptNames(Map<String, String> brought) {
        this.brought = brought;
    }

    /** An operation of the file was judged. */
    void see(Judged answer) {
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
        return people.keep(names);
    }
}
