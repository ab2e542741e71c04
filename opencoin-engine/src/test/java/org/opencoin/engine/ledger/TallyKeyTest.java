package org.opencoin.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;

class TallyKeyTest {

    @Test
    void every_name_says_what_it_is_of() {
        List<Window> windows = new ArrayList<>(List.of(
                new Window.Rolling(new Span.Days(7)),
                new Window.Rolling(new Span.Months(1)),
                new Window.Rolling(new Span.Hours(36))));
        for (Period period : Period.values()) {
            windows.add(new Window.Calendar(period));
        }
        for (Side side : Side.values()) {
            for (Tallied what : Tallied.values()) {
                for (Window window : windows) {
                    TallyKey key = TallyKey.of(side, new Tally(what, window));
                    assertThat(TallyKey.parse(key.text())).contains(key);
                    TallyKey ofAccount = TallyKey.ofAccount(key.tally());
                    assertThat(TallyKey.parse(ofAccount.text())).contains(ofAccount);
                }
            }
        }
    }

    @Test
    void names_are_those_of_the_specification() {
        assertThat(TallyKey.of(Side.PAYER, new Tally(Tallied.AMOUNT_PAID, new Window.Rolling(new Span.Days(7))))
                        .text())
                .isEqualTo("payer.amount-paid.P7D");
        assertThat(TallyKey.of(Side.PAYEE, new Tally(Tallied.MEMBERS_WHO_PAID, new Window.Calendar(Period.HALF_YEAR)))
                        .text())
                .isEqualTo("payee.members-who-paid.this-half-year");
    }

    @Test
    void other_names_are_of_nothing() {
        for (String other : List.of(
                "payer.home.P7D",
                "payer.role.Shop",
                "amount",
                "payer.amount-paid.P7",
                "payer.amount-paid.PT7D",
                "payer.amount-paid.this-",
                "place.Valley")) {
            assertThat(TallyKey.parse(other)).as(other).isEmpty();
        }
    }
}
