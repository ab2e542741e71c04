package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.cli.Command.Ran;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXParseException;

/** {@code test}: which rules are exercised, what build servers read, and what is skipped. */
final class CharterTestsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String HEAD = """
            opencoin 1 en
            currency Acorn (ACO) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Oak
              calendar Europe/Paris
              role     Neighbour, Shop
              category Food, Fuel
              fund     Oak
              reserve  Vault in EUR
            """;

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void acorn() {
        acorn = Acorn.in(folder);
    }

    private JsonNode covered(String rules, String tests) throws Exception {
        acorn.write("one.coin", HEAD + rules + "}\n" + tests);
        Ran ran = acorn.run("test", "one.coin", "--coverage", "--format", "json");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return MAPPER.readTree(ran.out()).at("/files/0/coverage");
    }

    private static String test(String lines) {
        return "test \"t\" {\n" + lines + "\n}\n";
    }

    @Test
    void every_rule_is_told_with_its_article_its_line_and_its_tests() {
        Ran ran = acorn.run("test", "acorn.coin", "--coverage");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("  rules exercised: 2 of 5 (40 %)\n")
                .contains(
                        "    ✗ acorn.coin:12: article 1, issue to any member against EUR into Vault at 1 ACO per 1 EUR"
                                + " (no test exercises it)\n")
                .contains("    ✗ acorn.coin:15: article 2, allow payment between any members (no test exercises it)\n")
                .contains("    ✓ acorn.coin:17: article 2, forbid payment when category is in Fuel (1 test)\n")
                .contains("    ✓ acorn.coin:20: article 3, demurrage on the 1st of each month, 1 % of what");
        assertThat(acorn.run("test", "acorn.coin", "--coverage", "--lang", "fr").out())
                .contains("  règles exercées : 2 sur 5 (40 %)\n")
                .contains("article 2, interdire le paiement quand la catégorie est dans Fuel (1 test)\n");
        assertThat(acorn.run("test", "acorn.coin").out()).doesNotContain("exercised");
    }

    @Test
    void a_part_that_is_asked_for_decides_how_the_command_ends() throws Exception {
        Ran enough = acorn.run("test", "acorn.coin", "--at-least", "40%");
        assertThat(enough.code()).isZero();
        assertThat(enough.out()).contains("rules exercised: 2 of 5");
        Ran little = acorn.run("test", "acorn.coin", "--at-least", "41 %");
        assertThat(little.code()).isEqualTo(1);
        assertThat(little.err()).isEqualTo("""
                acorn.coin: error OC6060: rules exercised by the tests: 2 of 5 (40 %), less than 41 %
                  What to do: write a test of each rule marked ✗: one that it lets pass or that it refuses.
                """);
        JsonNode json = MAPPER.readTree(acorn.run("test", "acorn.coin", "--at-least", "41", "--format", "json")
                .out());
        assertThat(json.get("reached").asBoolean()).isFalse();
        assertThat(json.get("atLeast").asInt()).isEqualTo(41);
        assertThat(json.at("/files/0/coverage/percent").asInt()).isEqualTo(40);
        assertThat(json.at("/files/0/coverage/of").asInt()).isEqualTo(5);
        assertThat(json.at("/errors/0/code").asText()).isEqualTo("OC6060");
        assertThat(json.at("/errors/0/file").asText()).isEqualTo("acorn.coin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "101%", "-1", "eighty", "80 percent"})
    void a_part_that_is_no_percentage_is_wrong_usage(String typed) {
        Ran ran = acorn.run("test", "acorn.coin", "--at-least", typed);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("OC6061");
    }

    @Test
    void a_limit_is_exercised_when_it_refuses_and_when_it_is_just_met_but_not_one_unit_below() throws Exception {
        String rules = "allow payment between any members\nbalance of each Shop at most 50 ACO\n"
                + "payments of each Neighbour at most 50 ACO per calendar day\n";
        String given = "given Awa, a Neighbour, has 100 ACO ; Ben, a Shop, has 0 ACO\nwhen Awa pays Ben ";
        assertThat(covered(rules, test(given + "49.99 ACO")).get("exercised").asInt())
                .isEqualTo(1);
        assertThat(covered(rules, test(given + "50 ACO")).get("exercised").asInt())
                .isEqualTo(3);
        assertThat(covered(rules, test(given + "50.01 ACO")).get("exercised").asInt())
                .as("the allow let nothing pass")
                .isEqualTo(2);
    }

    @Test
    void a_rule_without_which_a_test_would_go_otherwise_is_exercised() throws Exception {
        String rules = "allow payment between any members\ncredit of each Shop up to 50 ACO\n";
        String tests = test("given Awa, a Neighbour, has 0 ACO ; Ben, a Shop, has 5 ACO\nwhen Ben pays Awa 10 ACO");
        assertThat(covered(rules, tests).get("exercised").asInt()).isEqualTo(2);
        assertThat(covered(rules, tests.replace("10 ACO\n}", "5 ACO\n}"))
                        .get("exercised")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void conversions_a_cap_and_a_right_to_reverse_are_exercised_by_what_they_let_pass() throws Exception {
        String rules = "issue to any member against EUR into Vault at 1 ACO per 1 EUR\n"
                + "redeem by Shop from Vault at 1 EUR per 1 ACO\nsupply at most 100 ACO\n"
                + "allow payment between any members\npayments can be reversed for 30 days by the payee\n";
        String given = "given Awa, a Neighbour, has 0 ACO ; Ben, a Shop, has 0 ACO\n";
        String all = given + "when Awa brings 100 EUR into Vault\nwhen Awa pays Ben 10 ACO\n"
                + "when the last payment is reversed by Ben\nwhen Awa pays Ben 10 ACO\nwhen Ben redeems 10 ACO from Vault";
        assertThat(covered(rules, test(all)).get("exercised").asInt()).isEqualTo(5);
        String none = given + "when Ben redeems 10 ACO from Vault\nthen it is refused";
        assertThat(covered(rules, test(none)).get("exercised").asInt()).isZero();
    }

    @Test
    void a_fee_of_payments_is_exercised_when_it_takes_something() throws Exception {
        String rules =
                "allow payment between any members\npayment fee between any members, 1 % on the payee, taken from it, to Oak\n";
        String pays = "given Awa, a Neighbour, has 9 ACO ; Ben, a Shop, has 0 ACO\nwhen Awa pays Ben ";
        assertThat(covered(rules, test(pays + "1 ACO")).get("exercised").asInt())
                .isEqualTo(2);
        assertThat(covered(rules, test(pays + "0.01 ACO")).get("exercised").asInt())
                .as("a hundredth of a cent is nothing")
                .isEqualTo(1);
    }

    @Test
    void what_a_failing_test_does_exercises_nothing() {
        acorn.write("acorn.coin", Acorn.CHARTER.replace("then Awa has 109 ACO", "then Awa has 110 ACO"));
        Ran ran = acorn.run("test", "acorn.coin", "--coverage");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("rules exercised: 1 of 5");
    }

    @Test
    void tests_of_a_charter_that_is_not_decided_are_skipped_and_counted() throws Exception {
        acorn.write("acorn.coin", Acorn.CHARTER.replace("1 % of what", "to decide of what"));
        Ran ran = acorn.run("test", "acorn.coin", "--junit", "out.xml");
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .contains("- oil is refused: skipped, a decision is still to be taken")
                .contains("0 passed, 0 failed, 2 skipped");
        valid();
        assertThat(Files.readString(folder.resolve("out.xml"))).contains("tests=\"2\"", "skipped=\"2\"");
        Ran asked = acorn.run("test", "acorn.coin", "--at-least", "1", "--lang", "fr");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.err()).contains("OC6060: les tests sont sautés", "opencoin check acorn.coin");
    }

    @Test
    void build_servers_read_the_same_bytes_each_time() throws Exception {
        acorn.write(
                "acorn.coin",
                Acorn.CHARTER
                        .replace("then Awa has 109 ACO", "then Awa has 110 ACO")
                        .replace("\"oil is refused\"", "«oil <&> \"gas\" is refused»"));
        assertThat(acorn.run("test", "acorn.coin", "--junit", "out.xml").code()).isEqualTo(1);
        valid();
        String first = Files.readString(folder.resolve("out.xml"));
        assertThat(first).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="opencoin" tests="2" failures="1" errors="0" time="0">
                  <testsuite name="acorn.coin" tests="2" failures="1" errors="0" skipped="0" time="0">
                    <testcase classname="acorn.coin" name="a forgotten purse melts" time="0">
                      <failure type="expectation" message="expected that Awa has 110.00 ACO, found 109.00 ACO">\
                acorn.coin:26: expected that Awa has 110.00 ACO, found 109.00 ACO</failure>
                    </testcase>
                    <testcase classname="acorn.coin" name="oil &lt;&amp;&gt; &quot;gas&quot; is refused" time="0"/>
                  </testsuite>
                </testsuites>
                """);
        acorn.run("test", "acorn.coin", "--junit", "out.xml");
        assertThat(Files.readString(folder.resolve("out.xml"))).isEqualTo(first);
    }

    @Test
    void what_build_servers_read_is_what_json_says() throws Exception {
        acorn.write("acorn.coin", Acorn.CHARTER.replace("then Awa has 109 ACO", "then Awa has 110 ACO"));
        JsonNode json = MAPPER.readTree(acorn.run("test", "acorn.coin", "--junit", "out.xml", "--format", "json")
                .out());
        Element suite = (Element) read().getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo(json.get("tests").asText());
        assertThat(suite.getAttribute("failures")).isEqualTo(json.get("failed").asText());
        NodeList cases = suite.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(json.at("/files/0/tests").size());
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            JsonNode told = json.at("/files/0/tests/" + i);
            assertThat(one.getAttribute("name")).isEqualTo(told.get("name").asText());
            NodeList failures = one.getElementsByTagName("failure");
            assertThat(failures.getLength() == 0).isEqualTo(told.get("passed").asBoolean());
            if (failures.getLength() == 1) {
                assertThat(((Element) failures.item(0)).getAttribute("message"))
                        .isEqualTo(told.get("message").asText());
            }
        }
    }

    @Test
    void a_file_that_is_not_what_build_servers_read_is_seen_by_the_schema() throws Exception {
        acorn.run("test", "acorn.coin", "--junit", "out.xml");
        Path report = folder.resolve("out.xml");
        Files.writeString(report, Files.readString(report).replaceFirst(" skipped=\"0\"", ""));
        assertThatThrownBy(this::valid).isInstanceOf(SAXParseException.class);
    }

    private Document read() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("out.xml").toFile());
    }

    private static final String TABLE = HEAD + """
            allow payment between any members
            }
            test "who pays" {
              given Awa, a Neighbour, has 9 ACO; Ben, a Shop, has 0 ACO
              cases, one after the other {
                | payer | payee | amount | category | then          | Ben has |
                | Awa   | Ben   | 5 ACO  | Food     | it is allowed | 5 ACO   |
                | Awa   | Ben   | 5 ACO  |          | it is allowed |         |
                | Awa   | Ben   | 4 ACO  |          | it is allowed | 9 ACO   |
              }
            }
            """;

    @Test
    void each_row_of_a_table_is_told_on_its_own() throws Exception {
        acorn.write("table.coin", TABLE);
        Ran ran = acorn.run("test", "table.coin", "--junit", "out.xml", "--coverage");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  ✓ who pays [1]: Awa pays Ben 5.00 ACO for Food\n")
                .contains("  ✗ who pays [2]: Awa pays Ben 5.00 ACO\n    table.coin:17: expected that it is allowed")
                .contains("  ✓ who pays [3]: Awa pays Ben 4.00 ACO\n")
                .contains("allow payment between any members (2 tests)\n")
                .contains("2 passed, 1 failed\n");
        valid();
        NodeList cases = read().getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(3);
        assertThat(((Element) cases.item(2)).getAttribute("name")).isEqualTo("who pays [3]: Awa pays Ben 4.00 ACO");
    }

    @Test
    void each_row_has_its_payment_in_json_and_in_both_languages() throws Exception {
        acorn.write("table.coin", TABLE);
        JsonNode json = MAPPER.readTree(acorn.run("test", "table.coin", "--format", "json", "--lang", "fr")
                .out());
        assertThat(json.get("tests").asInt()).isEqualTo(3);
        assertThat(json.at("/files/0/tests/1/name").asText()).isEqualTo("who pays [2]");
        assertThat(json.at("/files/0/tests/0/payment").asText()).isEqualTo("Awa paie 5,00 ACO à Ben pour Food");
        acorn.write("table.coin", TABLE.replace("allow payment between any members", "supply at most to decide"));
        Ran skipped = acorn.run("test", "table.coin");
        assertThat(skipped.out()).contains("who pays [3]: skipped", "0 passed, 0 failed, 3 skipped");
    }

    @Test
    void an_outcome_that_cannot_be_written_is_told() {
        Ran ran = acorn.run("test", "acorn.coin", "--junit", "nowhere/out.xml");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("OC6003", "nowhere/out.xml");
    }

    private void valid() throws Exception {
        String xml = Files.readString(folder.resolve("out.xml"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CharterTestsTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
