package org.opencoin.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

/** What is found in grants, beyond the samples of the pages. */
class GrantChecksTest {

    private static List<String> codes(String rules) {
        String charter = """
                opencoin 1 en
                currency Sol (SOL) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Commons
                  calendar Europe/Paris
                  role Steward
                  fund Commons, spent by 1 of Steward
                  article 1 "What we agreed." {
                    allow payment between any members
                    %s
                  }
                }
                """.formatted(rules);
        return Compiler.compile(SourceFile.of("sol.coin", charter)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant Sun of 1 SOL per 20 kWh to any member, at most 60 SOL per calendar month",
                "grant Help of at most 20 SOL to any member, once per calendar month",
                "grant Walk of 6 SOL to any member, once per member and certificate"
            })
    void nobody_says_alone_how_much_they_are_granted_or_for_what(String grant) {
        assertThat(codes(grant)).containsExactly("OC2152");
        assertThat(codes(grant.replace(" to any member", " to any member, approved by 1 of Steward")))
                .isEmpty();
    }

    @Test
    void a_cap_isnt_called_idle_while_a_grant_that_would_reach_it_is_still_undecided() {
        assertThat(codes("grant Welcome of to decide to any member, once\nsupply at most 500 SOL"))
                .containsExactly("OC3016");
        assertThat(codes("grant Welcome of 5 SOL to any member, paid by Commons, once\nsupply at most 500 SOL"))
                .containsExactly("OC3015");
    }
}
