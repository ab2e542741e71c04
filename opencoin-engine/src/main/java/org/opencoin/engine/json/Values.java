package org.opencoin.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.charter.Zone.Point;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.money.DecimalText;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Signatures;
import org.opencoin.engine.place.Coordinate;
import org.opencoin.engine.place.Whereabouts;
import org.opencoin.engine.time.LedgerTime;

/** Fields that hold a value: an id, a time, an amount, quantities, a place. */
final class Values {

    /** Base units a quantity may be given in, one per thing that a charter can measure. */
    static final Set<String> UNITS = Set.of("kWh", "kgCO2e");

    private static final List<String> PLACE_FIELDS = List.of("postcode", "latitude", "longitude");

    private final Form form;
    private final Problems problems;

    Values(Form form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    /** The id of an operation, or "" when there is none that can be used. */
    String id(String field) {
        Optional<Node.Text> text = form.text(field);
        if (text.isPresent() && !AccountName.isOperationId(text.get().value())) {
            problems.add("OC4013", text.get(), text.get().value());
        }
        return text.map(Node.Text::value).orElse("");
    }

    long at() {
        Optional<Node.Text> text = form.text("at");
        OptionalLong millis = text.map(Node.Text::value).map(LedgerTime::parse).orElse(OptionalLong.of(0));
        if (text.isPresent() && millis.isEmpty()) {
            problems.add("OC4015", text.get(), text.get().value());
        }
        return millis.orElse(0);
    }

    /** The public half of a member's key, if one is given that can be used. */
    Optional<String> key(String field) {
        if (!form.has(field)) {
            return Optional.empty();
        }
        Optional<Node.Text> text = form.text(field);
        text.filter(found -> MemberKey.read(found.value()).isEmpty())
                .ifPresent(found -> problems.add("OC4132", found, found.value()));
        return text.map(Node.Text::value);
    }

    /** What members signed, and up to when that counts. */
    Signatures signatures() {
        SortedMap<String, String> byMember = new TreeMap<>();
        if (form.has("signatures")) {
            for (Node.Member member : form.members("signatures").orElse(List.of())) {
                form.text("signatures", member.value()).ifPresent(text -> {
                    if (!MemberKey.isSignature(text.value())) {
                        problems.add("OC4133", text, member.name());
                    }
                    byMember.put(member.name(), text.value());
                });
            }
        }
        return new Signatures(form.has("until") ? until() : OptionalLong.empty(), byMember);
    }

    /** A SHA-256 in lower-case hexadecimal, or "" when there is none that can be used. */
    String hash(String field) {
        Optional<Node.Text> text = form.text(field);
        text.filter(found -> Sha256.parse(found.value()).isEmpty())
                .ifPresent(found -> problems.add("OC4170", found, found.value()));
        return text.map(Node.Text::value).orElse("");
    }

    /** A charter: its hash, its text, and the files it names. */
    CharterText charter(String field) {
        Optional<Form> inner = form.form(field);
        if (inner.isEmpty()) {
            return new CharterText("", "", List.of());
        }
        inner.get().check(field, List.of("hash", "text", "files"), List.of());
        String text = inner.get().text("text").map(Node.Text::value).orElse("");
        List<CharterText.File> files = new ArrayList<>();
        for (Form file : inner.get().forms("files")) {
            file.check("files", List.of("name", "sha256"), List.of());
            String name = file.text("name").map(Node.Text::value).orElse("");
            files.add(new CharterText.File(name, new Values(file, problems).hash("sha256")));
        }
        return new CharterText(new Values(inner.get(), problems).hash("hash"), text, files);
    }

    private OptionalLong until() {
        Optional<Node.Text> text = form.text("until");
        OptionalLong millis = text.map(Node.Text::value).map(LedgerTime::parse).orElse(OptionalLong.empty());
        if (text.isPresent() && millis.isEmpty()) {
            problems.add("OC4015", text.get(), text.get().value());
        }
        return millis;
    }

    /** Minor units of a known currency; 0 when there is no amount that can be used. */
    long amount(String field, Optional<String> currency, Decimals decimals) {
        Optional<Node.Text> text = form.text(field);
        OptionalInt digits = currency.map(decimals::of).orElse(OptionalInt.empty());
        if (text.isEmpty() || digits.isEmpty()) {
            return 0;
        }
        Node.Text node = text.get();
        DecimalText.Reading reading = DecimalText.readAmount(node.value(), digits.getAsInt());
        if (reading instanceof DecimalText.Amount amount && amount.minor() > 0) {
            return amount.minor();
        }
        report(node, reading, currency.orElse(""));
        return 0;
    }

    private void report(Node.Text node, DecimalText.Reading reading, String currency) {
        if (reading instanceof DecimalText.TooPrecise precise) {
            problems.add("OC4017", node, node.value(), currency, precise.most());
        } else if (reading instanceof DecimalText.TooLarge) {
            problems.add("OC4018", node, node.value());
        } else if (reading instanceof DecimalText.NotDecimal) {
            problems.add("OC4016", node, node.value());
        } else {
            problems.add("OC4019", node);
        }
    }

    SortedMap<String, Ratio> quantities() {
        SortedMap<String, Ratio> quantities = new TreeMap<>();
        for (Node.Member member : form.members("quantities").orElse(List.of())) {
            if (!UNITS.contains(member.name())) {
                problems.addUnknown("OC4030", member, member.name(), UNITS);
            }
            form.text("quantities", member.value())
                    .flatMap(this::quantity)
                    .ifPresent(value -> quantities.put(member.name(), value));
        }
        return quantities;
    }

    private Optional<Ratio> quantity(Node.Text text) {
        if (DecimalText.readQuantity(text.value()) instanceof DecimalText.Quantity quantity) {
            return Optional.of(quantity.value());
        }
        problems.add("OC4031", text, text.value());
        return Optional.empty();
    }

    /** A {@code home} or a {@code place}. */
    Optional<Whereabouts> whereabouts(String field) {
        Optional<Form> inner = form.form(field);
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        Form place = inner.get();
        place.check(field, List.of(), PLACE_FIELDS);
        if (place.has("latitude") != place.has("longitude")
                || PLACE_FIELDS.stream().noneMatch(place::has)) {
            problems.add("OC4032", form.where(field), field);
        }
        Optional<Integer> latitude = place.text("latitude").flatMap(text -> degrees(text, Coordinate::latitude, 90));
        Optional<Integer> longitude =
                place.text("longitude").flatMap(text -> degrees(text, Coordinate::longitude, 180));
        Optional<Point> point = latitude.flatMap(north -> longitude.map(east -> new Point(north, east)));
        return Optional.of(new Whereabouts(place.text("postcode").map(Node.Text::value), point));
    }

    /** Reads degrees. */
    private interface Degrees {
        OptionalInt read(String text);
    }

    private Optional<Integer> degrees(Node.Text text, Degrees degrees, int most) {
        OptionalInt e7 = degrees.read(text.value());
        if (e7.isEmpty()) {
            problems.add("OC4033", text, text.value(), most);
            return Optional.empty();
        }
        return Optional.of(e7.getAsInt());
    }
}
