package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.phrase.CharterToken;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** Says syntax errors in the words of the file's language. */
final class SyntaxErrors {

    private final Findings findings;
    private final ExpectedWords words;
    private final Misspoken misspoken;

    SyntaxErrors(Vocabulary vocabulary, Findings findings) {
        this.findings = findings;
        this.words = new ExpectedWords(vocabulary);
        this.misspoken = new Misspoken(findings.file(), vocabulary, words);
    }

    /** An error inside a statement or at the end of a block. */
    void report(Parser parser, RecognitionException error) {
        CharterToken found = (CharterToken) error.getOffendingToken();
        Set<Integer> expected = Expected.at(parser, error);
        if (closesTooLate(parser, expected, found)) {
            missingBrace(parser, found);
        } else if (beginsLater(parser, found).getType() == Sentences.LATER) {
            later(beginsLater(parser, found));
        } else if (endsStatement(found)) {
            missing(endBefore(parser, found), expected);
        } else {
            unexpected(found, expected);
        }
    }

    /** Something between statements that can't begin one. */
    void strange(Parser parser) {
        CharterToken found = beginsLater(parser, (CharterToken) parser.getCurrentToken());
        switch (found.getType()) {
            case Sentences.LATER -> later(found);
            case Sentences.RBRACE ->
                findings.add(
                        Diagnostic.of("OC1209", findings.file(), found.span()).fixedBy(new Fix(found.span(), "")));
            default -> unexpected(found, Starts.in(parser).orElseThrow().toSet());
        }
    }

    /** A clause of a later version may begin with a comma. */
    private static CharterToken beginsLater(Parser parser, CharterToken found) {
        if (found.getType() != Sentences.COMMA) {
            return found;
        }
        CharterToken next = (CharterToken) parser.getInputStream().get(found.getTokenIndex() + 1);
        return next.getType() == Sentences.LATER ? next : found;
    }

    private void later(CharterToken found) {
        findings.add("OC1204", found.span(), found.getText());
    }

    private static boolean closesTooLate(Parser parser, Set<Integer> expected, CharterToken found) {
        boolean atStart = Starts.everything().contains(found.getType()) || found.getType() == Token.EOF;
        return atStart
                && expected.contains(Sentences.RBRACE)
                && Starts.in(parser).isPresent();
    }

    private void missingBrace(Parser parser, CharterToken found) {
        TextSpan end = endBefore(parser, found);
        findings.add(Diagnostic.of("OC1203", findings.file(), end).fixedBy(new Fix(end, "\n}")));
    }

    private void missing(TextSpan end, Set<Integer> expected) {
        List<String> could = words.of(expected);
        findings.add(Diagnostic.of("OC1201", findings.file(), end, words.listed(could))
                .expecting(could));
    }

    private void unexpected(CharterToken found, Set<Integer> expected) {
        Optional<Diagnostic> nearlyRight = misspoken.of(found, expected);
        if (nearlyRight.isPresent()) {
            findings.add(nearlyRight.get());
        } else {
            notUnderstood(found, expected);
        }
    }

    private void notUnderstood(CharterToken found, Set<Integer> expected) {
        if (found.getType() == Sentences.UNKNOWN) {
            unknownWord(found, expected);
            return;
        }
        List<String> could = words.of(expected);
        findings.add(Diagnostic.of("OC1202", findings.file(), found.span(), found.getText(), words.listed(could))
                .expecting(could));
    }

    private void unknownWord(CharterToken found, Set<Integer> expected) {
        List<String> near = words.nearest(found.getText(), expected);
        List<String> could = words.of(expected);
        boolean nameExpected = expected.contains(Sentences.NAME);
        if (near.isEmpty() && nameExpected) {
            findings.add(Diagnostic.of("OC1210", findings.file(), found.span(), found.getText())
                    .fixedBy(new Fix(found.span(), '"' + found.getText() + '"')));
            return;
        }
        Diagnostic unknown = Diagnostic.of(
                        "OC1208", findings.file(), found.span(), found.getText(), words.listed(could))
                .expecting(could)
                .nearest(near);
        findings.add(near.isEmpty() ? unknown : unknown.fixedBy(new Fix(found.span(), near.get(0))));
    }

    /** The reader stopped at what already belongs to the next line: the fault lies at the end of the one before. */
    private static boolean endsStatement(CharterToken found) {
        boolean begins = found.firstOnLine() && Starts.everything().contains(found.getType());
        return begins || found.getType() == Sentences.RBRACE || found.getType() == Token.EOF;
    }

    private static TextSpan endBefore(Parser parser, CharterToken found) {
        TokenStream tokens = parser.getInputStream();
        int before = found.getTokenIndex() - 1;
        return before < 0
                ? found.span()
                : ((CharterToken) tokens.get(before)).span().end();
    }
}
