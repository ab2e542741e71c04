package org.opencoin.dsl.internal.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.CharterSyntax;

class SyntaxErrorsTest {

    @Test
    void all_errors_of_a_file_are_found_at_once_and_none_twice() {
        String text = english("""
                decimls 2
                supply at most 200
                fund Commons
                article 1 "x" {
                  forbid paymnt when payee lives outside Valley
                  balance of each Resident at most 1,234 PIO
                  credit of each Shop up to 500 PIO, plus 10 PIO for each whole point of trust
                  allow payment between any members
                }
                reputation trust {
                  gains 1 point when something
                }
                reserve Vault in EUR
                """);
        assertThat(codesByLine(text))
                .containsExactly("3 OC1208", "4 OC1201", "7 OC1208", "8 OC1104", "9 OC1204", "12 OC1204");
        assertThat(parse(text).currencies().get(0).statements()).hasSize(3);
    }

    @Test
    void a_misspelt_word_names_the_nearest_phrase_and_a_fix() {
        Diagnostic found = only(english("fund Commons\nforbid payment when payee livs outside Valley"));
        assertThat(found.span()).isEqualTo(new TextSpan(4, 27, 4, 31));
        assertThat(found.code()).isEqualTo("OC1208");
        Diagnostic french = only("opencoin 1 fr\nmonnaie A (A1) {\n  interdir le paiement\n}\n");
        assertThat(french.nearest()).startsWith("interdire");
        assertThat(french.fix().orElseThrow().replacement()).isEqualTo("interdire");
    }

    @Test
    void a_word_of_another_language_is_said_in_the_language_of_the_file() {
        Diagnostic found = only(english("fund Commons\ninterdire payment when payee lives outside Valley"));
        assertThat(found.code()).isEqualTo("OC1110");
        assertThat(found.span()).isEqualTo(new TextSpan(4, 1, 4, 10));
        assertThat(found.message("en")).isEqualTo("`interdire` is a word of français; in English it is `forbid`.");
        assertThat(found.fix()).contains(new Fix(found.span(), "forbid"));
    }

    @Test
    void a_phrase_of_several_words_is_taken_whole_whatever_its_blanks() {
        Diagnostic found = only("opencoin 1 fr\nmonnaie A (A1) {\n  solde de chaque Commerce at  most 20 A1\n}\n");
        assertThat(found.span()).isEqualTo(new TextSpan(3, 28, 3, 36));
        assertThat(found.fix()).contains(new Fix(found.span(), "au plus"));
    }

    @Test
    void a_name_is_no_word_of_another_language() {
        assertThat(only(english("fund caisse")).code()).isEqualTo("OC1210");
    }

    @Test
    void a_sentence_that_begins_with_a_capital_is_told_from_a_name() {
        Diagnostic found = only(english("Allow payment between any members"));
        assertThat(found.code()).isEqualTo("OC1112");
        assertThat(found.fix()).contains(new Fix(new TextSpan(3, 1, 3, 6), "allow"));
    }

    @Test
    void a_word_in_look_alike_letters_is_pointed_out_and_a_name_of_another_alphabet_is_not() {
        Diagnostic keyword = findings(english("fund Commons\nаllow payment between any members"))
                .get(0);
        assertThat(keyword.code()).isEqualTo("OC1103");
        assertThat(keyword.fix().orElseThrow().replacement()).isEqualTo("allow");
        Diagnostic name = only(english("fund TOT\nreserve ТОТ in EUR"));
        assertThat(name.code()).isEqualTo("OC1111");
        assertThat(name.fix()).contains(new Fix(new TextSpan(4, 9, 4, 12), "TOT"));
        assertThat(findings(english("fund ТОТ\nreserve Сеанс in EUR"))).isEmpty();
    }

    @Test
    void what_is_missing_is_reported_where_it_is_missing_in_words_of_the_language() {
        Diagnostic found = only(english("supply at most 200\nfund Commons"));
        assertThat(found.span()).isEqualTo(TextSpan.at(3, 19));
        assertThat(found.expected()).containsExactly("a name");
        Diagnostic french = only("opencoin 1 fr\nmonnaie A (A1) {\n  solde de chaque Commerce 20 A1\n}\n");
        assertThat(french.expected()).containsExactly("au plus");
    }

    @Test
    void an_article_without_its_closing_brace_doesnt_hide_the_next() {
        String text = english("article 1 \"a\" {\nsupply at most 2 PIO\narticle 2 \"b\" {\nallow paiment\n}");
        assertThat(codesByLine(text)).containsExactly("4 OC1203", "6 OC1208");
    }

    @Test
    void a_wrong_head_doesnt_hide_what_its_block_says() {
        String text = english("article \"no number\" {\nsupply at mots 2 PIO\n}\nfund Commons");
        assertThat(codesByLine(text)).containsExactly("3 OC1202", "4 OC1202");
    }

    @Test
    void columns_count_code_points() {
        Diagnostic found = only(english("purpose \"\uD83C\uDF31\uD83C\uDF31\" !"));
        assertThat(found.span()).isEqualTo(new TextSpan(3, 14, 3, 15));
    }

    @Test
    void messages_exist_in_both_languages() {
        Diagnostic found = only(english("supply at most PIO 200"));
        assertThat(found.message("en")).isEqualTo("`PIO` can't stand here; expected a number or to decide.");
        assertThat(found.message("fr")).startsWith("`PIO` ne peut pas être ici");
    }

    private static String english(String body) {
        return "opencoin 1 en\ncurrency Pionnier (PIO) {\n"
                + body.lines().map(line -> line + "\n").collect(Collectors.joining()) + "}\n";
    }

    private static CharterSyntax parse(String text) {
        return CharterParser.parse(SourceFile.of("x", text)).parsed().charter();
    }

    private static List<Diagnostic> findings(String text) {
        return CharterParser.parse(SourceFile.of("x", text)).parsed().diagnostics();
    }

    private static Diagnostic only(String text) {
        assertThat(findings(text)).hasSize(1);
        return findings(text).get(0);
    }

    private static List<String> codesByLine(String text) {
        return findings(text).stream()
                .map(d -> d.span().line() + " " + d.code())
                .toList();
    }
}
