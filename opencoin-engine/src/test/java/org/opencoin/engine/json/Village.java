package org.opencoin.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Intake;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.ledger.OperationForm;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.time.LedgerTime;

/** A small charter, three members, and how tests read lines under them. */
final class Village {

    private static final String FILE = "operations.jsonl";
    private static final long FOUNDED =
            LedgerTime.parse("2026-01-01T00:00:00.000Z").orElseThrow();
    private static final Set<String> MEMBERS = Set.of("m1", "m2", "m3");

    private static final Currency PIONNIER = new Currency(
            "Pionnier",
            "PIO",
            Optional.empty(),
            2,
            Currency.Rounding.HALF_EVEN,
            "Commons",
            ZoneId.of("Europe/Paris"),
            List.of(new Fund("Commons", Optional.empty())),
            List.of(new Reserve("Vault", "EUR", 2)),
            List.of(),
            List.of(
                    new Rule.Grant(
                            new RuleHead("PIO/1/2", Optional.empty(), Map.of()),
                            "Sun",
                            new Party.AnyMember(),
                            new GrantMeasure.PerQuantity(Ratio.ONE, "kWh"),
                            Optional.empty(),
                            Optional.of(new Approvers(1, "Shop")),
                            Optional.of(new Once.ForEachCertificate(false)),
                            List.of()),
                    new Rule.PartPayment(
                            new RuleHead("PIO/1/1", Optional.empty(), Map.of()),
                            new Exchange("PIO", "CHF", Ratio.ONE),
                            2,
                            new LeastPart.Any(),
                            Optional.empty())));

    private static final Charter CHARTER = new Charter(
            1,
            "en",
            "",
            "0".repeat(64),
            List.of(PIONNIER),
            List.of(new Role("Resident"), new Role("Shop"), new Role("Association"), new Role("Steward")),
            List.of(
                    new Zone("Valley", List.of(new Zone.Postcodes("26340", "26349"))),
                    new Zone("Around", List.of(new Zone.Disc(447_334_000, 50_252_000, 20_000)))),
            List.of(
                    new Category("Food", Optional.empty(), List.of()),
                    new Category(
                            "Energy", Optional.empty(), List.of(new Category("Fuel", Optional.empty(), List.of())))),
            List.of(new PaymentField("Channel", List.of("App", "Online", "Text"))),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                    new Sealing(
                            "Memo",
                            Sealing.Of.PAYMENTS,
                            List.of(Sealing.Reader.PAYER, Sealing.Reader.PAYEE),
                            List.of()),
                    new Sealing("Address", Sealing.Of.MEMBERS, List.of(), List.of("Steward"))),
            List.of(),
            List.of());

    static final Directory DIRECTORY = CharterDirectory.of(CHARTER, MEMBERS::contains, () -> MEMBERS);
    static final OperationForm FORM = OperationForm.of(DIRECTORY.decimals());

    private Village() {}

    static List<Line> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Line> read(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        try (OperationReader reader = OperationReader.open(new ByteArrayInputStream(bytes), FILE, DIRECTORY)) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    /** What is wrong with a text, its place in a record that begins with the three members included. */
    static List<Diagnostic> problems(String text) {
        Intake intake = community().intake();
        List<Diagnostic> problems = new ArrayList<>();
        for (Line line : read(text)) {
            if (line instanceof Line.Wrong wrong) {
                problems.addAll(wrong.problems());
            } else if (line instanceof Line.Read read && problems.isEmpty()) { // later ones may follow from the first
                misplaced(read, intake.receive(read.submission())).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Diagnostic> misplaced(Line.Read line, Reception reception) {
        if (reception instanceof Reception.IdReused) {
            return Optional.of(OutOfPlace.idReused(FILE, line));
        }
        if (reception instanceof Reception.TooEarly early) {
            return Optional.of(OutOfPlace.tooEarly(FILE, line, early.lastMillis()));
        }
        assertThat(reception).isNotInstanceOf(Reception.Flawed.class);
        return Optional.empty();
    }

    private static Community community() {
        Community community = Community.of(Policy.of(CHARTER));
        community.found(FOUNDED);
        for (String member : MEMBERS) {
            Join join = new Join("joins-" + member, member, List.of("Resident"), Map.of());
            community.apply(community.judge(new Submission(FOUNDED, join)));
        }
        return community;
    }
}
