package org.opencoin.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.canonical.CanonicalException;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.time.LedgerTime;

class EntryFormTest {

    private static final long AT = LedgerTime.parse("2026-03-01T10:00:00.000Z").orElseThrow();
    private static final String HASH = "a".repeat(64);
    private static final Decimals DECIMALS =
            Decimals.NONE.with("PIO", 2).withReserve("PIO", new Reserve("Vault", "EUR", 2));
    private static final EntryForm FORM = EntryForm.of(DECIMALS);

    @Test
    void a_charter_is_written_and_read_back() {
        var charter = new CharterText(HASH, "opencoin 1 en\n", List.of(new CharterText.File("park.geojson", HASH)));
        assertIsWritten(
                new Entry.CharterEntry(AT, charter),
                "{'at':'2026-03-01T10:00:00.000Z','charter':{'files':[{'name':'park.geojson','sha256':'" + HASH
                        + "'}],'hash':'" + HASH + "','text':'opencoin 1 en\\n'},"
                        + "'format':'opencoin-ledger/1','kind':'charter'}");
    }

    @Test
    void an_allowed_payment_is_written_and_read_back() {
        Payment payment = Payment.of("op-3", "m1", "fund:Commons", "PIO", 1050)
                .inCategory("Food")
                .at(Map.of("Valley", true))
                .carrying(Map.of("kgCO2e", Ratio.of(5, 4), "kWh", Ratio.of(3, 1)))
                .approvedBy(List.of("m9", "m2", "m9"));
        Postings moved = Postings.of(
                new Posting(AccountName.member("m1"), "PIO", -1050),
                new Posting(AccountName.fund("Commons"), "PIO", 1050));
        assertIsWritten(
                new Entry.OperationEntry(AT, payment, Verdict.ALLOWED, moved),
                "{'at':'2026-03-01T10:00:00.000Z','kind':'operation','operation':{'amount':'10.50',"
                        + "'approvals':['m2','m9'],'category':'Food','currency':'PIO','id':'op-3','kind':'payment',"
                        + "'payee':'fund:Commons','payer':'m1','placeZones':{'Valley':true},"
                        + "'quantities':{'kWh':'3','kgCO2e':'1.25'}},'postings':["
                        + "{'account':'m1','amount':'-10.50','currency':'PIO'},"
                        + "{'account':'fund:Commons','amount':'10.50','currency':'PIO'}],"
                        + "'verdict':{'outcome':'allowed'}}");
    }

    @Test
    void a_refusal_keeps_codes_and_values_but_no_prose() {
        Clause credit = Clause.of(ClauseCode.CREDIT, Map.of("balance", "5.00 PIO", "needs", "10.50 PIO"));
        Clause forbidden =
                Clause.of(ClauseCode.FORBIDDEN, "PIO/3/2", Optional.of(3), new TreeMap<>(Map.of("zone", "Valley")));
        Verdict verdict = Verdict.of(List.of(credit, forbidden));
        assertIsWritten(
                new Entry.OperationEntry(AT, new Tick("op-7"), verdict, Postings.none()),
                "{'at':'2026-03-01T10:00:00.000Z','kind':'operation','operation':{'id':'op-7','kind':'tick'},"
                        + "'postings':[],'verdict':{'clauses':["
                        + "{'article':3,'code':'forbidden','rule':'PIO/3/2','saw':{'zone':'Valley'}},"
                        + "{'code':'credit','saw':{'balance':'5.00 PIO','needs':'10.50 PIO'}}],"
                        + "'outcome':'forbidden'}}");
    }

    @Test
    void a_step_is_written_and_read_back() {
        Step step = new Step(
                Step.DEMURRAGE,
                "PIO/2/1",
                Optional.of(2),
                "PIO",
                3,
                299,
                OptionalLong.empty(),
                new Step.ChargeList(HASH, HASH));
        assertIsWritten(
                new Entry.StepEntry(AT, step, List.of(new Posting(AccountName.fund("Commons"), "PIO", 299))),
                "{'at':'2026-03-01T10:00:00.000Z','kind':'step',"
                        + "'postings':[{'account':'fund:Commons','amount':'2.99','currency':'PIO'}],"
                        + "'step':{'accounts':3,'article':2,'charges':{'root':'" + HASH + "','sha256':'" + HASH
                        + "'},'currency':'PIO','effect':'demurrage','rule':'PIO/2/1','total':'2.99'}}");
    }

    @Test
    void a_step_that_members_share_says_what_they_got() {
        Step step = new Step(
                Step.DEMURRAGE,
                "PIO/2/1",
                Optional.of(2),
                "PIO",
                1,
                32,
                OptionalLong.of(30),
                new Step.ChargeList(HASH, HASH));
        assertIsWritten(
                new Entry.StepEntry(AT, step, List.of(new Posting(AccountName.fund("Commons"), "PIO", 2))),
                "{'at':'2026-03-01T10:00:00.000Z','kind':'step',"
                        + "'postings':[{'account':'fund:Commons','amount':'0.02','currency':'PIO'}],"
                        + "'step':{'accounts':1,'article':2,'charges':{'root':'" + HASH + "','sha256':'" + HASH
                        + "'},'currency':'PIO','effect':'demurrage','rule':'PIO/2/1','shared':'0.30','total':'0.32'}}");
    }

    @Test
    void every_other_kind_of_operation_comes_back_as_it_was() {
        for (Operation operation : List.of(
                new Join("op-1", "m1", List.of("Shop", "Resident"), Map.of("Valley", true, "Park", false)),
                new Join("op-1", "m1", List.of("Shop"), Map.of()),
                new Update("op-2", "m1", Optional.empty(), Optional.empty()),
                new Update("op-2", "m1", Optional.of(List.of("Shop")), Optional.of(new TreeMap<>())),
                new Choose("op-8", "m1", Map.of("Association", "m3", "Shop", "m2")),
                new Choose("op-8", "m1", Map.of()),
                new Issue("op-4", "m1", "PIO", "Vault", 5000, Map.of()),
                new Redeem("op-5", "m2", "PIO", "Vault", 10000, Map.of("Association", "m3")),
                new Reversal("op-6", "op-3", "m2"))) {
            assertComesBack(new Entry.OperationEntry(AT, operation, Verdict.ALLOWED, Postings.none()));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'amount':'10.50','category'  | 'amount':'10.5','category'  | operation.amount: NOT_AS_WRITTEN",
                "'amount':'10.50','category'  | 'amount':'0.00','category'  | operation.amount: NOT_AS_WRITTEN",
                "'amount':'10.50','category'  | 'amount':'-1.00','category' | operation.amount: NOT_AS_WRITTEN",
                "'amount':'10.50','category'  | 'amount':1050,'category'    | operation.amount: OF_ANOTHER_KIND",
                "'category':'Food',           | ``                          | none",
                "'category':'Food',           | 'category':'Food','colour':'red', | operation: UNKNOWN",
                "'kind':'payment'             | 'kind':'gift'               | operation.kind: NOT_AS_WRITTEN",
                "'payer':'m1'                 | 'payer':'reserve:Vault'     | operation.payer: NOT_AS_WRITTEN",
                "'payer':'m1'                 | 'payer':'m1','placeZones':{}| operation.placeZones: NOT_AS_WRITTEN",
                "'currency':'PIO','id'        | 'currency':'EUX','id'       | operation.currency: CONTRADICTS",
                "'amount':'-10.50'            | 'amount':'-10.51'           | postings: CONTRADICTS",
                "'outcome':'allowed'          | 'outcome':'forbidden'       | verdict.clauses: MISSING",
                "'outcome':'allowed'          | 'clauses':[],'outcome':'forbidden' | verdict.outcome: CONTRADICTS",
                "'outcome':'allowed'          | 'outcome':'maybe','seen':true  | verdict.clauses: MISSING",
                "10:00:00.000Z                | 10:00:00Z                   | at: NOT_AS_WRITTEN",
                "'kind':'operation'           | 'kind':'operation','note':'x' | entry: UNKNOWN",
            })
    void what_it_would_not_have_written_it_does_not_read(String written, String changed, String message)
            throws Exception {
        Payment payment = Payment.of("op-3", "m1", "m2", "PIO", 1050).inCategory("Food");
        Postings moved = Postings.of(
                new Posting(AccountName.member("m1"), "PIO", -1050),
                new Posting(AccountName.member("m2"), "PIO", 1050));
        String text = text(FORM.write(new Entry.OperationEntry(AT, payment, Verdict.ALLOWED, moved)));
        String now = text.replace(quoted(written), changed == null ? "" : quoted(changed));
        assertThat(now).isNotEqualTo(text);
        if (message.equals("none")) {
            assertThat(FORM.read(json(now))).isNotNull();
        } else {
            assertThatThrownBy(() -> FORM.read(json(now))).hasMessage(message);
        }
    }

    @Test
    void members_of_the_line_are_passed_over_and_the_first_entry_needs_no_currencies() throws Exception {
        var charter = new Entry.CharterEntry(AT, new CharterText(HASH, "opencoin 1 en", List.of()));
        String line = text(FORM.write(charter))
                .replace("\"format\"", "\"entry\":0,\"format\"")
                .replace(",\"kind\":\"charter\"", ",\"hash\":\"x\",\"kind\":\"charter\",\"previous\":\"y\"");
        assertThat(EntryForm.readFirst(json(line))).isEqualTo(charter);
    }

    private static void assertIsWritten(Entry entry, String expected) {
        assertThat(text(FORM.write(entry))).isEqualTo(quoted(expected));
        assertComesBack(entry);
    }

    private static void assertComesBack(Entry entry) {
        try {
            assertThat(FORM.read(json(text(FORM.write(entry))))).isEqualTo(entry);
        } catch (MalformedEntryException | CanonicalException refused) {
            throw new AssertionError(refused);
        }
    }

    private static String text(JsonObject form) {
        return new String(CanonicalWriter.bytes(form), StandardCharsets.UTF_8);
    }

    private static JsonObject json(String text) throws CanonicalException {
        return (JsonObject) new CanonicalReader().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
