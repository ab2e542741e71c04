package org.opencoin.dsl.internal.parse;

import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.CharterContext;
import org.opencoin.dsl.internal.phrase.Phrases;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Parsed;

/** Reads charters. Any text gives a tree and findings; none gives an exception. */
public final class CharterParser {

    /** Statements one file may have. */
    public static final int MAX_STATEMENTS = 10_000;

    private CharterParser() {}

    /** Reads one file. */
    public static Reading parse(SourceFile file) {
        if (file.unreadable().isPresent()) {
            String code = unreadable(file.unreadable().get());
            Diagnostic why = Diagnostic.of(code, file.name(), TextSpan.START, file.name());
            return new Reading(new Parsed(nothing("en"), List.of(why)), List.of());
        }
        Phrases phrases = Phrases.of(file);
        Findings findings = new Findings(file.name(), phrases.findings());
        CharterSyntax charter = phrases.tooDeep() ? nothing(phrases.vocabulary().language()) : tree(phrases, findings);
        return new Reading(new Parsed(charter, findings.sorted()), phrases.comments());
    }

    private static String unreadable(SourceFile.Unreadable reason) {
        return switch (reason) {
            case MISSING -> "OC1001";
            case NO_ACCESS -> "OC1002";
            case TOO_LARGE -> "OC1003";
            case NOT_TEXT -> "OC1004";
        };
    }

    private static CharterSyntax nothing(String language) {
        return new CharterSyntax(TextSpan.START, 1, language, List.of(), List.of());
    }

    private static CharterSyntax tree(Phrases phrases, Findings findings) {
        CharterContext context = twoStages(phrases, findings);
        long statements = StatementCount.of(context);
        if (statements > MAX_STATEMENTS) {
            findings.add("OC1006", TextSpan.START, statements, MAX_STATEMENTS);
            return nothing(phrases.vocabulary().language());
        }
        return new BlockBuilder(phrases, findings).charter(context);
    }

    /** Fast and strict first; only a text with an error is read again, slowly and forgiving. */
    private static CharterContext twoStages(Phrases phrases, Findings findings) {
        try {
            Sentences strict = parser(phrases, PredictionMode.SLL);
            strict.setErrorHandler(new GiveUp());
            return strict.charter();
        } catch (ParseCancellationException anError) {
            Sentences forgiving = parser(phrases, PredictionMode.LL);
            forgiving.setErrorHandler(new Recovery(new SyntaxErrors(phrases.vocabulary(), findings)));
            return forgiving.charter();
        }
    }

    private static Sentences parser(Phrases phrases, PredictionMode mode) {
        CommonTokenStream tokens = new CommonTokenStream(new ListTokenSource(phrases.tokens()));
        tokens.fill();
        Sentences parser = new Sentences(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(mode);
        return parser;
    }
}
