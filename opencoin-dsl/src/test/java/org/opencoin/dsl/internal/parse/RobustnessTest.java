package org.opencoin.dsl.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Samples;
import org.opencoin.dsl.internal.grammar.Characters;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.syntax.Parsed;

/** Nothing a person types may end in an exception, or in the name of a token. */
class RobustnessTest {

    private static final int EVERY_CHARACTER = 4_096;
    private static final Set<String> TOKEN_NAMES = tokenNames();

    @Test
    void samples_have_no_findings() {
        List<SourceFile> samples = Samples.all();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(4);
        Samples.each(file -> assertThat(parse(file.text()).diagnostics()).isEmpty());
    }

    @Test
    void raw_tokens_give_back_the_file() {
        Samples.each(file -> {
            StringBuilder all = new StringBuilder();
            rawTokens(file.text()).forEach(token -> all.append(token.getText()));
            assertThat(all.toString()).isEqualTo(file.text());
        });
    }

    @Test
    void every_prefix_of_every_sample_parses() {
        for (SourceFile file : Samples.all()) {
            int characters = file.name().startsWith("..") ? 0 : EVERY_CHARACTER;
            ends(file.text(), characters).parallelStream()
                    .forEach(end -> assertSaysSomethingHuman(file.text().substring(0, end)));
        }
    }

    @Test
    void two_thousand_mutants_parse() {
        List<SourceFile> samples = Samples.all();
        Random random = new Random(20_260_301);
        List<String> mutants = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            mutants.add(mutant(samples.get(i % samples.size()).text(), random));
        }
        mutants.parallelStream().forEach(RobustnessTest::assertSaysSomethingHuman);
    }

    /** After every character of the first few thousand, then after every token; examples after every token only. */
    private static List<Integer> ends(String text, int characters) {
        List<Integer> ends = new ArrayList<>();
        int most = Math.min(text.length(), characters);
        for (int i = 0; i <= most; i++) {
            ends.add(i);
        }
        rawTokens(text.substring(most)).stream()
                .filter(t -> t.getChannel() == Token.DEFAULT_CHANNEL)
                .forEach(t -> ends.add(most + t.getStopIndex() + 1));
        ends.removeIf(end -> end > text.length());
        return ends;
    }

    private static List<? extends Token> rawTokens(String text) {
        Characters lexer = new Characters(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }

    private static String mutant(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(5); i++) {
            mutate(mutant, random);
        }
        return mutant.toString();
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 ->
                text.insert(
                        at, (char) (random.nextInt(4) == 0 ? 32 + random.nextInt(0xD000) : 32 + random.nextInt(95)));
            default -> text.insert(random.nextInt(text.length()), text.substring(at, Math.min(text.length(), at + 30)));
        }
    }

    private static Parsed parse(String text) {
        return CharterParser.parse(SourceFile.of("sample", text)).parsed();
    }

    private static void assertSaysSomethingHuman(String text) {
        parse(text).diagnostics().forEach(d -> {
            assertThat(d.expected()).noneMatch(TOKEN_NAMES::contains);
            assertThat(d.message().values()).noneMatch(m -> m.contains("<EOF>") || m.contains("{0}"));
        });
    }

    private static Set<String> tokenNames() {
        return IntStream.rangeClosed(1, Sentences.VOCABULARY.getMaxTokenType())
                .mapToObj(Sentences.VOCABULARY::getSymbolicName)
                .collect(Collectors.toSet());
    }
}
