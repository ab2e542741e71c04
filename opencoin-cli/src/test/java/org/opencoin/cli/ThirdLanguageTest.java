package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/** A language that is nothing but files: with {@code src/test/third-language} on the class path, the program speaks Spanish. */
class ThirdLanguageTest {

    private static final String LANGUAGE = "src/test/third-language";
    private static final String TOWN = """
            opencoin 1 es

            moneda Sol (SOL) {
              decimales 2
              redondeo al céntimo más próximo, las mitades al céntimo par, el resto a Común
              calendario Europe/Madrid

              rol Vecino (un), Tienda (una)
              fondo Común

              artículo 1 «Lo acordado.» {
                autorizar el pago entre todos los miembros
                saldo de cada Vecino como máximo 3 000,50 SOL
                oxidación el día primero de cada mes, 1 % de lo que una cuenta tiene entonces, a Común
              }
            }

            prueba «se oxida» {
              dado Eva, un Vecino, tiene 100 SOL; Ultramarinos, una Tienda, tiene 0 SOL
              cuando Eva paga 50,50 SOL a Ultramarinos
              cuando 1 mes pasa
              entonces Eva tiene 49,00 SOL
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void every_example_and_every_sentence_is_said_in_it_and_back() throws Exception {
        List<String> copies = copies();
        List<String> examples =
                copies.stream().filter(name -> !name.startsWith("wording")).toList();
        String identities = said(0, "check", examples).out().replaceAll("(?m)^(?!✓).*\n?", "");
        said(0, "fmt", copies);

        said(0, "translate --to es --write", copies);
        List<String> spanish = texts(copies);
        assertThat(spanish).allMatch(text -> text.lines().anyMatch("opencoin 1 es"::equals));
        assertThat(said(0, "check", examples).out().replaceAll("(?m)^(?!✓).*\n?", ""))
                .isEqualTo(identities);
        said(0, "fmt --check", copies);
        said(0, "test", examples);

        said(0, "translate --to fr --write", copies);
        assertThat(texts(copies)).isNotEqualTo(spanish);
        said(0, "translate --to es --write", copies);
        assertThat(withoutArticles(texts(copies))).isEqualTo(withoutArticles(spanish));
    }

    @Test
    void charters_tests_and_plain_sentences_are_in_it() throws Exception {
        Files.writeString(folder.resolve("sol.coin"), TOWN);
        assertThat(said(0, "fmt --check", List.of("sol.coin")).out()).isEmpty();
        said(0, "test --lang es", List.of("sol.coin"));
        assertThat(said(0, "describe --lang es", List.of("sol.coin")).out())
                .contains("Todo miembro puede pagar a cualquier otro miembro.", "3 000,50 SOL")
                .contains("100 SOL recibidos el 2026-01-01 y guardados un año se convierten en 88,65 SOL");
    }

    @Test
    void what_is_wrong_is_told_in_it_and_in_english_where_it_has_no_page() throws Exception {
        Files.writeString(folder.resolve("sol.coin"), TOWN.replace("cada Vecino", "cada Vecina"));
        assertThat(said(1, "check --lang es", List.of("sol.coin")).out())
                .contains("sol.coin:13:19: error OC2001: No se ha declarado Vecina (rol).")
                .contains("fix: Vecino", "1 error.", "Más: opencoin explain OC2001");
        Files.writeString(folder.resolve("sol.coin"), TOWN.replace("autorizar el pago", "allow payment"));
        assertThat(said(1, "check --lang es", List.of("sol.coin")).out())
                .contains("OC1110: `allow` is a word of English; in español it is `autorizar`.");
        assertThat(said(0, "explain --lang es", List.of("OC2001")).out()).contains("Un nombre que nadie declaró");
        assertThat(said(0, "explain --lang es", List.of("OC2002")).out()).contains("A name of another kind");
    }

    @Test
    void a_header_that_names_another_language_is_recognised() throws Exception {
        Files.writeString(folder.resolve("sol.coin"), TOWN.replace("opencoin 1 es", "opencoin 1 fr"));
        assertThat(said(1, "check --lang en", List.of("sol.coin")).out())
                .contains("OC1014: The first line says français, but this looks like español.", "fix: es");
        Files.writeString(folder.resolve("sol.coin"), TOWN.replace("opencoin 1 es\n", ""));
        assertThat(said(1, "check --lang en", List.of("sol.coin")).out()).contains("fix: opencoin 1 es");
    }

    @Test
    void without_the_files_there_is_no_such_language() {
        assertThat(Command.in(folder).reading(TOWN).run("check", "-").out())
                .contains("OC1013")
                .contains("en, fr");
    }

    /** The examples with what is attached to them, and the sample that has every sentence once. */
    private List<String> copies() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".coin")) {
                    names.add(name);
                }
                if (name.matches(".*\\.(coin|csv|geojson)")) {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
        Files.copy(
                Path.of("../opencoin-dsl/src/test/resources/samples/wording.en.coin"), folder.resolve("wording.coin"));
        names.add("wording.coin");
        return names;
    }

    private List<String> texts(List<String> names) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(Files.readString(folder.resolve(name)));
        }
        return texts;
    }

    /** The gender of a name is said in one language only, so it doesn't come back from others. */
    private static List<String> withoutArticles(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\bun[ae]? |\\bal? | ?\\((una?)\\)", ""))
                .toList();
    }

    private Ran said(int code, String verb, List<String> names) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + Path.of(LANGUAGE).toAbsolutePath(),
                "org.opencoin.cli.Main"));
        command.addAll(List.of(verb.split(" ", -1)));
        command.addAll(names);
        Path err = Files.createTempFile(folder, "err", null);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int ended = process.waitFor();
        Ran ran = new Ran(ended, out, Files.readString(err));
        assertThat(ended).as(verb + "\n" + ran.out() + ran.err()).isEqualTo(code);
        return ran;
    }
}
