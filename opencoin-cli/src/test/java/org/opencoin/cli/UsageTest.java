package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

class UsageTest {

    @TempDir
    Path folder;

    @Test
    void help_lists_the_verbs_and_the_exit_codes() {
        Ran ran = Command.in(folder).run("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("opencoin VERB", "explain", "completion", "70 a bug");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void each_verb_has_a_help_text_in_both_languages() {
        for (String verb : org.opencoin.cli.verb.Verbs.allTyped()) {
            Ran english = Command.in(folder).run("help", verb);
            Ran french = Command.in(folder).run(verb, "--help", "--lang", "fr");
            assertThat(english.out()).contains("Usage: opencoin " + verb, "--format", "--lang");
            assertThat(french.out()).contains("Usage : opencoin " + verb, "Langue de la réponse");
            assertThat(english.out() + french.out())
                    .doesNotContainPattern("help[.][a-z]")
                    .doesNotContain("null");
        }
    }

    @Test
    void a_verb_that_is_nearly_right_is_recognised() {
        Ran ran = Command.in(folder).run("explian");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("error OC6001: there is no verb explian; did you mean explain?\n"
                        + "  What to do: opencoin explain --help shows how it is called.\n");
    }

    @Test
    void an_option_that_is_nearly_right_is_recognised_in_french() {
        Ran ran = Command.in(folder).with("LANG", "fr_FR.UTF-8").run("explain", "OC6001", "--formt", "json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("erreur OC6001: l'option --formt n'existe pas ; vouliez-vous dire --format ?\n"
                        + "  Que faire : opencoin explain --help donne la liste des options.\n");
    }

    @Test
    void wrong_usage_is_told_as_json_when_json_was_asked_for() {
        Ran ran = Command.in(folder).run("explain", "--format", "json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo("""
                        {
                          "error": {
                            "code": "OC6001",
                            "message": "CODE is missing",
                            "remedy": "opencoin explain --help shows how it is called"
                          }
                        }
                        """);
    }

    @Test
    void nothing_at_all_too_much_and_values_that_do_not_exist_are_wrong_usage() {
        assertThat(Command.in(folder).run().code()).isEqualTo(2);
        assertThat(Command.in(folder).run("explain", "OC6001", "OC6002").code()).isEqualTo(2);
        assertThat(Command.in(folder)
                        .run("explain", "--format", "xml", "OC6001")
                        .code())
                .isEqualTo(2);
        assertThat(Command.in(folder).run("--lang=de", "explain", "OC6001").code())
                .isEqualTo(2);
        assertThat(Command.in(folder).run("completion", "fish").code()).isEqualTo(2);
        assertThat(Command.in(folder).run("explain", "--lang").code()).isEqualTo(2);
    }

    @Test
    void the_language_is_asked_for_or_that_of_the_environment() {
        assertThat(Command.in(folder).run("--lang", "fr", "--help").out()).contains("opencoin VERBE");
        assertThat(Command.in(folder).with("OPENCOIN_LANG", "fr").run("--help").out())
                .contains("opencoin VERBE");
        assertThat(Command.in(folder)
                        .with("LC_ALL", "en_GB.UTF-8")
                        .with("LANG", "fr_FR.UTF-8")
                        .run("--help")
                        .out())
                .contains("opencoin VERB ");
    }

    @Test
    void a_code_is_explained_whatever_its_case_and_an_unknown_one_is_not() {
        Ran known = Command.in(folder).run("explain", "oc6006");
        assertThat(known.code()).isZero();
        assertThat(known.out()).startsWith("# Another charter is in force\n").contains("amend");
        assertThat(Command.in(folder).run("explain", "OC6006", "--lang", "fr").out())
                .startsWith("# Une autre charte est en vigueur\n");
        Ran unknown = Command.in(folder).run("explain", "OC6O06");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("did you mean OC6006?");
    }

    @Test
    void completion_scripts_name_every_verb() {
        Ran bash = Command.in(folder).run("completion", "bash");
        assertThat(bash.code()).isZero();
        assertThat(bash.out()).contains(org.opencoin.cli.verb.Verbs.allTyped()).contains("complete -F");
        assertThat(Command.in(folder).run("completion", "zsh").out()).contains("bashcompinit");
    }

    @Test
    void colours_are_for_terminals_and_never_with_no_color() {
        assertThat(Command.in(folder).run("nothing").err()).doesNotContain("\u001b");
        assertThat(Command.in(folder).watched().run("nothing").err()).contains("\u001b[31merror");
        assertThat(Command.in(folder)
                        .watched()
                        .with("NO_COLOR", "1")
                        .run("nothing")
                        .err())
                .doesNotContain("\u001b");
    }
}
