package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.time.LedgerTime;

/** What stands against another charter. */
final class AmendmentWords {

    private static final String TOO_EARLY = "too-early";

    private final Speech speech;

    AmendmentWords(Speech speech) {
        this.speech = speech;
    }

    private static String value(Clause clause, String name) {
        return AgainstWords.value(clause, name);
    }

    /** Why it can't be proposed, approved or put in force. */
    String against(Clause clause) {
        String key = "against.amendment." + value(clause, "against");
        return switch (value(clause, "against")) {
            case TOO_EARLY -> speech.say(key, when(clause, "proposed"));
            case "no-voice" ->
                speech.say(
                        key,
                        speech.member(value(clause, "member")),
                        new PlainNames(speech)
                                .listed(List.of(value(clause, "roles").split(", ")), "plain.list.or"));
            case "approved" -> speech.say(key, value(clause, "of"), speech.member(value(clause, "member")));
            default -> speech.say(key, value(clause, "of"));
        };
    }

    /** What of today has no place in it. */
    String upgrade(Clause clause) {
        String what = value(clause, "against");
        String key = "against.upgrade." + what;
        return switch (what) {
            case "role", "zone" ->
                new PlainNames(speech)
                        .counted(key, Long.parseLong(value(clause, "count")), value(clause, "name"), members(clause));
            case "account" ->
                speech.say(
                        key,
                        speech.account(value(clause, "name")),
                        new SawWords(speech).value(value(clause, "amount")));
            case "disputes" -> new PlainNames(speech).counted(key, Long.parseLong(value(clause, "count")));
            default -> speech.say(key, value(clause, "name"));
        };
    }

    private String members(Clause clause) {
        List<String> ids = List.of(value(clause, "members").split(", "));
        return String.join(", ", ids.stream().map(speech::member).toList());
    }

    /** What would let it pass. */
    String passes(Clause clause) {
        String key = "passes.amendment." + value(clause, "against");
        if (!value(clause, "against").equals(TOO_EARLY)) {
            return speech.say(key);
        }
        return value(clause, "from").equals("never")
                ? speech.say(key + ".never")
                : speech.say(key, when(clause, "from"));
    }

    private String when(Clause clause, String name) {
        return speech.time(LedgerTime.parse(value(clause, name)).orElseThrow(), Optional.empty());
    }
}
