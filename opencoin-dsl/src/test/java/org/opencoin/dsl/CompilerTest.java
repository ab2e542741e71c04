package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.diagnostic.Severity;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;

class CompilerTest {

    private static final String HEAD = """
            opencoin 1 en
            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              fund Commons
            """;

    private static final String ALLOW = "article 1 \"We pay.\" { allow payment between any members\n";

    private static Compilation compile(String body) {
        return Compiler.compile(SourceFile.of("sol.coin", HEAD + body));
    }

    private static Currency currency(String body) {
        Compilation compilation = compile(body);
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return compilation.charter().orElseThrow().currencies().get(0);
    }

    private static <R extends Rule> R rule(Class<R> kind, String body) {
        return currency(body).rules().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <R extends Rule> R inArticle(Class<R> kind, String rule) {
        return rule(
                kind,
                "role Shop, Resident\nreserve Vault in JPY\nzone Valley = postcodes 26150\n" + ALLOW + rule + "\n}\n}");
    }

    private static List<String> codes(String body) {
        return compile(body).diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void frenchAndEnglishAreOneCharter() {
        assertThat(Compiler.compile(SoundCharters.sample("pionnier.fr")).hash())
                .isPresent()
                .isEqualTo(Compiler.compile(SoundCharters.sample("pionnier.en")).hash());
    }

    @Test
    void anAmountIsInWholeMinorUnits() {
        assertThat(inArticle(Rule.BalanceLimit.class, "balance of each Shop at most 3 000.5 SOL")
                        .maximum())
                .isEqualTo(300_050);
    }

    @Test
    void aRateOfExchangeIsOfMinorUnitsWhateverTheDecimals() {
        Rule.Issuance issue =
                inArticle(Rule.Issuance.class, "issue to any member against JPY into Vault at 1 SOL per 160 JPY");

        assertThat(issue.rate().minorPerMinor()).isEqualTo(Ratio.of(100, 160));
        assertThat(issue.rate().gained()).isEqualTo("SOL");
    }

    @Test
    void aFeeIsSharedExactly() {
        Rule.Redemption redeem = inArticle(
                Rule.Redemption.class,
                "redeem by Shop from Vault at 150 JPY per 1 SOL fee 6/365 % taken from it, in SOL"
                        + " { 1/3 to the Resident chosen in this operation; remaining burned }");

        assertThat(redeem.fees())
                .containsExactly(new Fee(
                        Ratio.of(6, 36_500),
                        "SOL",
                        List.of(new Fee.Share(Ratio.of(1, 3), new Destination.ToChosen("Resident"))),
                        new Destination.Burned()));
    }

    @Test
    void sharesThatMakeTheWholeLeaveTheirRestToTheRemainderFund() {
        Rule.Redemption redeem = inArticle(
                Rule.Redemption.class,
                "redeem by Shop from Vault at 150 JPY per 1 SOL fee 5 % taken from it, in SOL"
                        + " { 60 % to the Resident chosen in this operation, 40 % to Commons }");

        assertThat(redeem.fees().get(0).remaining()).isEqualTo(new Destination.ToFund("Commons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of what an account then holds | WholeBalance[]",
                "of what an account then holds beyond 50 SOL | Beyond[threshold=5000]",
                "of what an account then holds with the charges of the calendar year added back | WithChargesAddedBack[within=YEAR]",
                "of the money then held for more than 90 days | HeldLongerThan[age=Days[count=90], ofFace=false]",
                "of the face of the money held for more than 3 months | HeldLongerThan[age=Months[count=3], ofFace=true]",
                "of the face of the money held | HeldLongerThan[age=Days[count=0], ofFace=true]"
            })
    void everyBaseOfDemurrageHasItsMeaning(String words, String base) {
        Rule.Demurrage demurrage = inArticle(
                Rule.Demurrage.class,
                "demurrage on the 1st of each quarter, 1 % " + words + ", at least 0.01 SOL, to Commons");

        assertThat(demurrage.base()).hasToString(base);
        assertThat(demurrage.minimum()).isEqualTo(1);
        assertThat(demurrage.destination()).isEqualTo(new Destination.ToFund("Commons"));
    }

    @Test
    void theWholeBalanceOnceAboveAThresholdIsSaidWithAWarning() {
        Compilation compilation = compile(
                ALLOW
                        + "demurrage on the 1st of each year, 6 % of all an account then holds when that is more than 1 800 SOL, burned }}");

        assertThat(compilation.diagnostics()).extracting(Diagnostic::code).containsExactly("OC3007");
        assertThat(compilation.diagnostics().get(0).message("en"))
                .contains("1800.00 SOL")
                .contains("1692.00 SOL");
        assertThat(compilation.diagnostics().get(0).message("fr")).contains("1692,00 SOL");
        Rule.Demurrage rule = (Rule.Demurrage)
                compilation.charter().orElseThrow().currencies().get(0).rules().get(0);
        assertThat(rule.base()).isEqualTo(new DemurrageBase.WholeWhenBeyond(180_000));
    }

    @Test
    void outsideIsTheDenialOfInsideSoThatAnUnknownHomeIsInNeither() {
        Rule.Flow flow = currency(
                        "zone Valley = postcodes 26150\n" + ALLOW
                                + "forbid payment when payee lives outside Valley and amount is more than 10 SOL, when known }}")
                .rules()
                .stream()
                .map(Rule.Flow.class::cast)
                .filter(Rule.Flow::forbids)
                .findFirst()
                .orElseThrow();

        assertThat(flow.when())
                .contains(new Condition.AllOf(List.of(
                        new Condition.Not(new Condition.LivesIn(Condition.Side.PAYEE, "Valley")),
                        new Condition.Compare(
                                new Condition.Expression.AmountPaid(),
                                Condition.Comparator.MORE_THAN,
                                new Condition.Expression.Money(1_000, "SOL")))));
        assertThat(flow.whenKnown()).isTrue();
        assertThat(flow.from()).isEqualTo(new Party.Anyone());
    }

    @Test
    void quantitiesAreCountedInTheUnitOfTheirDimension() {
        Rule.Flow flow = (Rule.Flow) currency(ALLOW + "forbid payment when energy is more than 1.5 MWh }}")
                .rules()
                .get(1);

        assertThat(flow.when().orElseThrow())
                .isEqualTo(new Condition.Compare(
                        new Condition.Expression.QuantityCarried("kWh"),
                        Condition.Comparator.MORE_THAN,
                        new Condition.Expression.Quantity(Ratio.of(1_500, 1), "kWh")));
    }

    @Test
    void aDistanceIsInWholeMetresRoundedDownAndSouthAndWestAreNegative() {
        Compilation compilation =
                compile("zone Around = within 3 miles of 1.5 S / 2.0000001 W or postcodes 01000, 2A004..2A009\n" + ALLOW
                        + "forbid payment when payee lives outside Around }}");

        assertThat(compilation.charter().orElseThrow().zones().get(0).shapes())
                .containsExactly(
                        new Zone.Disc(-15_000_000, -20_000_001, 4_828),
                        new Zone.Postcodes("01000", "01000"),
                        new Zone.Postcodes("2A004", "2A009"));
    }

    @Test
    void aPluralStandsForItsRole() {
        assertThat(rule(
                                Rule.BalanceLimit.class,
                                "role Journal (a, Journaux)\n" + ALLOW + "balance of each Journaux at most 5 SOL }}")
                        .who())
                .isEqualTo(new Party.Holder("Journal"));
        assertThat(rule(Rule.BalanceLimit.class, "role Shop\n" + ALLOW + "balance of each Shops at most 5 SOL }}")
                        .who())
                .isEqualTo(new Party.Holder("Shop"));
    }

    @Test
    void aRuleIsKnownByItsArticleAndItsPlaceThere() {
        Currency currency = currency("role Shop\nallow payment from a Shop to any member\n" + ALLOW
                + "no demurrage\nbalance of each Shop at most 5 SOL } }");

        assertThat(currency.rules())
                .extracting(rule -> rule.head().id())
                .containsExactly("SOL/0/1", "SOL/1/1", "SOL/1/2");
        assertThat(currency.rules().get(2).head().wording().get("fr")).isEqualTo("solde de chaque Shop au plus 5 SOL");
        assertThat(currency.rules().get(2).head().article().orElseThrow().words())
                .isEqualTo("We pay.");
    }

    @Test
    void aTestIsUnderstoodWhole() {
        CharterTest test = compile(
                        "role Shop, Resident\nreserve Vault in JPY\nzone Valley = postcodes 26150\ncategory Fuel\n"
                                + ALLOW
                                + """
                        issue to any member against JPY into Vault at 1 SOL per 160 JPY
                        redeem by any member from Vault at 150 JPY per 1 SOL
                        } }
                        test "a day" {
                          on 2026-03-01 at 10:00
                          given Awa, a Resident living in Valley, has 150 SOL; Garage, a Shop, has 0 SOL; Vault has 20 JPY
                          when 2 months pass
                          when Awa pays Garage 10 SOL for Fuel with 3 tCO2e in Valley
                          then it is refused by article 1
                          when Awa brings 100 JPY into Vault
                          when Garage redeems 10 SOL from Vault, choosing Awa
                          then it pays out 95 JPY
                          then Vault has 25 JPY
                          when the last payment is reversed by Garage
                          when 2026-09-01 comes
                          then supply is 95 SOL
                        }
                        """)
                .charter()
                .orElseThrow()
                .tests()
                .get(0);

        assertThat(test.start()).contains(LocalDateTime.of(2026, 3, 1, 10, 0));
        assertThat(test.givens().get(0))
                .isEqualTo(new CharterTest.Given(
                        "Awa",
                        List.of("Resident"),
                        List.of("Valley"),
                        true,
                        List.of(new CharterTest.Holding(15_000, "SOL"))));
        assertThat(test.givens().get(1).homeKnown()).isFalse();
        assertThat(test.givens().get(2).holdings()).containsExactly(new CharterTest.Holding(20, "JPY"));
        assertThat(test.steps()).hasSize(10);
        assertThat(test.steps().get(0)).isEqualTo(new CharterTest.Passes(18, new Span.Months(2)));
        assertThat(test.steps().get(1))
                .isEqualTo(new CharterTest.Pays(
                        19,
                        "Awa",
                        "Garage",
                        new CharterTest.Holding(1_000, "SOL"),
                        Optional.empty(),
                        Optional.of("Fuel"),
                        Optional.of("Valley"),
                        List.of(new CharterTest.Carried(Ratio.of(3_000, 1), "kgCO2e")),
                        List.of()));
        assertThat(test.steps().get(8)).isEqualTo(new CharterTest.Comes(26, LocalDateTime.of(2026, 9, 1, 0, 0)));
    }

    @Test
    void anUnknownNameIsShownWithTheNearestAndMendedByIt() {
        Compilation compilation = compile("role Résident\n" + ALLOW + "balance of each Resident at most 5 SOL }}");

        Diagnostic unknown = compilation.diagnostics().get(0);
        assertThat(compilation.diagnostics()).hasSize(1);
        assertThat(unknown.code()).isEqualTo("OC2001");
        assertThat(unknown.nearest()).containsExactly("Résident");
        assertThat(unknown.fix()).contains(new Fix(new TextSpan(9, 17, 9, 25), "Résident"));
    }

    @Test
    void everyErrorIsSaidAtOnceInTheOrderOfTheFileAndNoneForTheSakeOfAnother() {
        assertThat(codes("role Shop\nreserve Vault in EUX\n" + ALLOW + """
                        issue to any member against EUX into Vault at 1 SOL per 1 EUX
                        redeem by Shop from Coffer at 1 EUR per 1 SOL
                        balance of each Resident at most 5.005 SOL
                        payments of each Shop at most 100 PIO per calendar day
                        forbid payment when payee lives outside Valey
                        } }"""))
                .containsExactly("OC2010", "OC2001", "OC2001", "OC2021", "OC2001", "OC2001");
    }

    @Test
    void whatASyntaxErrorLeavesOutIsNotSaidToBeMissing() {
        assertThat(Compiler.compile(SourceFile.of(
                                "x",
                                HEAD.replace("decimals 2", "decimals two") + "role 7\n" + ALLOW
                                        + "balance of each Shop at most 5 SOL }}"))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .isNotEmpty()
                .allMatch(code -> code.startsWith("OC1"));
    }

    @Test
    void anOpenDecisionIsNoErrorAndLeavesNoHash() {
        Compilation compilation = compile("role Shop\n" + ALLOW
                + "balance of each Shop at most to decide \"by the assembly\"\ndemurrage to decide }}");

        assertThat(compilation.hasErrors()).isFalse();
        assertThat(compilation.hash()).isEmpty();
        assertThat(compilation.openDecisions())
                .extracting(diagnostic -> diagnostic.message("en"))
                .containsExactly("by the assembly is still to be decided.", "demurrage is still to be decided.");
        assertThat(compilation.diagnostics()).allMatch(diagnostic -> diagnostic.severity() == Severity.OPEN);
    }

    @Test
    void tooManyDecimalsNameTheTwoAmountsBeside() {
        Compilation compilation = compile("role Shop\n" + ALLOW + "balance of each Shop at most 30.005 SOL }}");

        assertThat(compilation.diagnostics().get(0).message("en")).contains("30.00 SOL", "30.01 SOL");
        assertThat(compilation.diagnostics().get(0).message("fr")).contains("30,00 SOL", "30,01 SOL");
    }

    @ParameterizedTest
    @CsvSource({"9, 7", "8, 7", "7, ", "0, "})
    void aCapThatDoesNotFitSaysHowManyDecimalsWould(int decimals, Integer fitting) {
        String head = HEAD.replace("decimals 2", "decimals " + decimals);
        Compilation compilation = Compiler.compile(
                SourceFile.of(
                        "solar",
                        head + "reserve Vault in EUR\n" + ALLOW
                                + "issue to any member against EUR into Vault at 1 SOL per 1 EUR\nsupply at most 98 105 000 000 SOL }}"));

        if (fitting == null) {
            assertThat(compilation.diagnostics()).isEmpty();
        } else {
            assertThat(compilation.diagnostics().get(0).message("en")).contains("With " + fitting + " it would fit");
        }
    }

    @Test
    void twoKindsOfMoneyShowWhereEachCameFrom() {
        Diagnostic mixed = compile("role Shop\n" + ALLOW + "balance of each Shop at most 30 EUR }}")
                .diagnostics()
                .get(0);

        assertThat(mixed.code()).isEqualTo("OC2020");
        assertThat(mixed.notes()).hasSize(2);
        assertThat(mixed.notes().get(1).span().line()).isEqualTo(2);
    }

    @Test
    void calendarsAreRegionsAndNotOffsets() {
        String unknown = HEAD.replace("Europe/Paris", "Europe/Pari") + ALLOW + "}}";

        assertThat(Compiler.compile(SourceFile.of("x", unknown))
                        .diagnostics()
                        .get(0)
                        .nearest())
                .startsWith("Europe/Paris");
        assertThat(Compiler.compile(SourceFile.of("x", HEAD.replace("Europe/Paris", "\"+01:00\"") + ALLOW + "}}"))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("OC2008");
    }

    @Test
    void fundsBelongToTheirCurrencyAndRolesToTheCharter() {
        String second = """
                currency Lune (LUN) {
                  decimals 0
                  rounding down to the cent, remainder to Commons
                  calendar Europe/Paris
                  fund Commons
                  article 1 "Ours." {
                    allow payment from Commons to a Shop
                    balance of each Shop at most 10 LUN
                  }
                }
                """;
        Compilation compilation = compile("role Shop\n" + ALLOW + "balance of each Shop at most 5 SOL }}\n" + second);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.charter().orElseThrow().currencies())
                .extracting(Currency::code)
                .containsExactly("LUN", "SOL");
    }

    @Test
    void aCharterWhoseNormalFormIsTooLongIsRefused() {
        String roles = IntStream.range(0, 12_000).mapToObj(i -> "R" + i).collect(Collectors.joining(", "));

        assertThat(codes("role " + roles + "\n" + ALLOW + "}}")).containsExactly("OC2015");
    }
}
