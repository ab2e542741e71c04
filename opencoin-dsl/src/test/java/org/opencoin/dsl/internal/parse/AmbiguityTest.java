package org.opencoin.dsl.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Samples;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.phrase.PhraseTrie;
import org.opencoin.dsl.internal.phrase.Phrases;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.vocabulary.Vocabulary;

class AmbiguityTest {

    @Test
    void no_sentence_of_a_sample_reads_two_ways() {
        Samples.each(file -> assertThat(ambiguities(file)).isEmpty());
    }

    @Test
    void every_homonym_has_its_joint_token_and_no_other_exists() {
        List<String> joint = new ArrayList<>();
        for (String language : Vocabulary.languages()) {
            PhraseTrie.of(Vocabulary.of(language).orElseThrow()).meanings().values().stream()
                    .filter(keywords -> keywords.size() > 1)
                    .map(keywords -> "H_" + String.join("_", keywords))
                    .forEach(joint::add);
        }
        List<String> declared = new ArrayList<>();
        for (int type = 1; type <= Sentences.VOCABULARY.getMaxTokenType(); type++) {
            String name = String.valueOf(Sentences.VOCABULARY.getSymbolicName(type));
            if (name.startsWith("H_")) {
                declared.add(name);
            }
        }
        assertThat(joint).containsAll(declared);
        assertThat(declared).containsAll(joint);
    }

    private static List<String> ambiguities(SourceFile file) {
        Phrases phrases = Phrases.of(file);
        Sentences parser = new Sentences(new CommonTokenStream(new ListTokenSource(phrases.tokens())));
        parser.removeErrorListeners();
        List<String> found = new ArrayList<>();
        parser.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    Parser recognizer,
                    DFA dfa,
                    int start,
                    int stop,
                    boolean exact,
                    BitSet alternatives,
                    ATNConfigSet configs) {
                found.add(Sentences.ruleNames[dfa.atnStartState.ruleIndex] + " at "
                        + recognizer.getTokenStream().get(start).getLine());
            }
        });
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.charter();
        return found;
    }
}
