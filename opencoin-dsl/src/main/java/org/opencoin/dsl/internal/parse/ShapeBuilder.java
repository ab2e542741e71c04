package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.CodesContext;
import org.opencoin.dsl.internal.grammar.Sentences.DistanceContext;
import org.opencoin.dsl.internal.grammar.Sentences.PointContext;
import org.opencoin.dsl.internal.grammar.Sentences.PostcodeContext;
import org.opencoin.dsl.internal.grammar.Sentences.ShapeContext;
import org.opencoin.dsl.syntax.Shape;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** Builds the shapes of zones. */
final class ShapeBuilder {

    private final Vocabulary vocabulary;
    private final ValueBuilder values;
    private final Findings findings;

    ShapeBuilder(Vocabulary vocabulary, ValueBuilder values, Findings findings) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.findings = findings;
    }

    List<Shape> shapes(List<ShapeContext> shapes) {
        return shapes.stream().map(this::shape).toList();
    }

    private Shape shape(ShapeContext shape) {
        if (shape.hole() != null) {
            return values.hole(shape.hole());
        }
        if (shape.POSTCODES() != null) {
            List<Shape.Codes> codes = shape.codes().stream().map(this::codes).toList();
            return new Shape.Postcodes(Spans.of(shape), codes);
        }
        return shape.WITHIN() == null ? area(shape) : within(shape);
    }

    private Shape area(ShapeContext shape) {
        Optional<TerminalNode> hash = Optional.ofNullable(shape.QUOTED());
        return new Shape.Area(Spans.of(shape), values.text(shape.quoted().getStart()), hash.map(values::text));
    }

    private Shape within(ShapeContext shape) {
        DistanceContext distance = shape.distance();
        Shape.LengthUnit unit = distance.METRE() != null
                ? Shape.LengthUnit.METRE
                : distance.KILOMETRE() != null ? Shape.LengthUnit.KILOMETRE : Shape.LengthUnit.MILE;
        return new Shape.Within(Spans.of(shape), values.number(distance.NUMBER()), unit, point(shape.point()));
    }

    private Shape.Point point(PointContext point) {
        String vertical = letter(point.NAME(0), "N", "S");
        String horizontal = letter(point.NAME(1), "E", "W");
        return new Shape.Point(
                Spans.of(point),
                values.number(point.NUMBER(0)),
                vertical.equals("S"),
                values.number(point.NUMBER(1)),
                horizontal.equals("W"));
    }

    /** French writes west as O too. */
    private String letter(TerminalNode name, String positive, String negative) {
        String written = name.getText();
        String letter = written.equals("O") && vocabulary.language().equals("fr") ? "W" : written;
        if (!letter.equals(positive) && !letter.equals(negative)) {
            findings.add("OC1207", Spans.of(name.getSymbol()), written, positive, negative);
        }
        return letter;
    }

    private Shape.Codes codes(CodesContext codes) {
        return new Shape.Codes(
                Spans.of(codes),
                code(codes.postcode(0)),
                Optional.ofNullable(codes.postcode(1)).map(this::code));
    }

    /** Codes are text; a number with a mark or a blank in it was meant as something else. */
    private String code(PostcodeContext code) {
        Token token = code.getStart();
        String text = token.getText();
        boolean doubtful = token.getType() == Sentences.NUMBER && !text.chars().allMatch(Character::isDigit);
        if (doubtful && text.indexOf(vocabulary.decimalMark()) >= 0) {
            findings.add("OC1105", Spans.of(token), text, text.replaceAll("[.,]", ""), text.replaceAll("[.,]", ", "));
        } else if (doubtful && text.indexOf('.') < 0 && text.indexOf(',') < 0) {
            findings.add("OC1109", Spans.of(token), text, text.replaceAll("\\D", ""), text.replaceAll("\\D", ", "));
        }
        return token.getType() == Sentences.NUMBER ? text : values.name(token).text();
    }
}
