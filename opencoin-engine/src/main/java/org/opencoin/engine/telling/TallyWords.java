package org.opencoin.engine.telling;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.ledger.TallyKey;

/** What came together before a payment, in words: {@code the amount already paid by the payer over 7 days}. */
final class TallyWords {

    private final Speech speech;
    private final PlainNames names;

    TallyWords(Speech speech) {
        this.speech = speech;
        this.names = new PlainNames(speech);
    }

    String of(TallyKey key) {
        Tally tally = key.tally();
        String side = speech.say("side." + PlainNames.key(key.of()));
        String time = tally.what() == Tallied.DEBT
                ? speech.say("tally.in", names.span(((Window.Rolling) tally.window()).length()))
                : window(tally.window());
        return speech.say("tally." + PlainNames.key(tally.what()), side, time);
    }

    private String window(Window window) {
        return window instanceof Window.Calendar calendar
                ? speech.say("tally.this." + PlainNames.key(calendar.period()))
                : speech.say("tally.over", names.span(((Window.Rolling) window).length()));
    }
}
