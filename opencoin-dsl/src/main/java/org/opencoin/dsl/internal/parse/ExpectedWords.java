package org.opencoin.dsl.internal.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.phrase.Keyword;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** Tokens in the words of one language. */
final class ExpectedWords {

    private static final int SHOWN = 5;

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry(Sentences.LBRACE, "{"),
            Map.entry(Sentences.RBRACE, "}"),
            Map.entry(Sentences.LPAR, "("),
            Map.entry(Sentences.RPAR, ")"),
            Map.entry(Sentences.COMMA, ","),
            Map.entry(Sentences.EQ, "="),
            Map.entry(Sentences.PCT, "%"),
            Map.entry(Sentences.SLASH, "/"),
            Map.entry(Sentences.RANGE, ".."),
            Map.entry(Sentences.SEMI, ";"),
            Map.entry(Sentences.BAR, "|"));

    private static final Map<Integer, Told> KINDS = Map.of(
            Sentences.NUMBER, Told.of("a number", "un nombre"),
            Sentences.NAME, Told.of("a name", "un nom"),
            Sentences.QUOTED, Told.of("words in quotes", "un texte entre guillemets"),
            Sentences.DATE, Told.of("a date such as 2026-03-01", "une date comme 2026-03-01"),
            Sentences.TIME, Told.of("a time such as 10:00", "une heure comme 10:00"),
            Sentences.UNIT, Told.of("a unit such as kWh", "une unité comme kWh"),
            Sentences.CODE, Told.of("a code", "un code"),
            Sentences.ROW, Told.of("a row that begins with |", "une ligne de tableau qui commence par |"));

    private final Vocabulary vocabulary;

    ExpectedWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The likeliest few, each once: kinds of value, then words, then signs. */
    List<String> of(Set<Integer> types) {
        boolean name = types.contains(Sentences.NAME);
        Stream<String> first = types.stream()
                .filter(t -> !(name && t == Sentences.QUOTED))
                .flatMap(t -> Stream.ofNullable(KINDS.get(t)))
                .map(kind -> kind.byLanguage().getOrDefault(vocabulary.language(), ""));
        Stream<String> words = types.stream().flatMap(t -> phrases(t).stream().limit(1));
        Stream<String> signs = types.stream().flatMap(t -> Stream.ofNullable(SIGNS.get(t)));
        return Stream.of(first, words, signs)
                .flatMap(s -> s)
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** Several words as one alternative, in each language of messages. */
    Told listed(List<String> could) {
        return Told.of(listed(could, " or "), listed(could, " ou "));
    }

    private static String listed(List<String> could, String or) {
        int last = could.size() - 1;
        return last < 1 ? String.join("", could) : String.join(", ", could.subList(0, last)) + or + could.get(last);
    }

    /** Phrases that could have been meant by a word, those expected first. */
    List<String> nearest(String word, Set<Integer> expected) {
        List<String> likely =
                expected.stream().flatMap(t -> phrases(t).stream()).toList();
        List<String> near = new ArrayList<>(Nearest.to(word, likely));
        if (expected.contains(Sentences.NAME)) {
            return near;
        }
        Nearest.to(
                        word,
                        vocabulary.phrases().values().stream()
                                .flatMap(List::stream)
                                .toList())
                .stream()
                .filter(p -> !near.contains(p))
                .forEach(near::add);
        return near.stream().limit(3).toList();
    }

    /** Every phrase that could have stood there. */
    Set<String> phrases(Set<Integer> expected) {
        return expected.stream().flatMap(t -> phrases(t).stream()).collect(Collectors.toSet());
    }

    private List<String> phrases(int type) {
        String keyword = Keyword.name(type);
        if (type == Sentences.LATER) {
            return List.of();
        }
        return vocabulary.phrases().getOrDefault(keyword, joint(keyword));
    }

    /** A joint token such as {@code H_BY_PER} reads like one of its meanings. */
    private List<String> joint(String keyword) {
        return keyword.startsWith("H_")
                ? vocabulary.phrases().keySet().stream()
                        .filter(k -> keyword.endsWith("_" + k))
                        .max(Comparator.comparingInt(String::length))
                        .map(k -> vocabulary.phrases().getOrDefault(k, List.of()))
                        .orElse(List.of())
                : List.of();
    }
}
