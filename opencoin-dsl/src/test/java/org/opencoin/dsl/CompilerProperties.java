package org.opencoin.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;

class CompilerProperties {

    private static final List<SourceFile> SOUND = SoundCharters.all();

    @Provide
    Arbitrary<SourceFile> sound() {
        return Arbitraries.of(SOUND);
    }

    @Property(tries = 100)
    void aCharterCompilesAgainFromItsNormalFormAndTheFilesItNames(@ForAll("sound") SourceFile file) {
        Charter charter = charter(file);

        Charter again = charter(SourceFile.of("again", charter.normalForm(), files(charter)));

        assertThat(withoutTests(again)).isEqualTo(withoutTests(charter));
        assertThat(again.hash()).isEqualTo(charter.hash());
    }

    @Property(tries = 100)
    void theOrderOfStatementsChangesNeitherHashNorRules(@ForAll("sound") SourceFile file, @ForAll long seed) {
        Charter charter = charter(file);

        Charter shuffled = charter(Shuffling.of(file, seed));

        assertThat(shuffled.normalForm()).isEqualTo(charter.normalForm());
        assertThat(wordings(shuffled)).isEqualTo(wordings(charter));
        assertThat(withoutTests(shuffled)).isEqualTo(withoutTests(charter));
    }

    @Property(tries = 150)
    void aCharterCutAnywhereIsRefusedAndNeverThrows(@ForAll("sound") SourceFile file, @ForAll int place) {
        int end = Math.floorMod(place, file.text().length());

        Compilation cut = Compiler.compile(SourceFile.of("cut", file.text().substring(0, end), file.files()));

        assertThat(cut.diagnostics()).doesNotHaveDuplicates();
        assertThat(cut.charter().isPresent()).isNotEqualTo(cut.hasErrors());
    }

    @Property(tries = 150)
    void aCharterWithALineTakenOutNeverThrows(@ForAll("sound") SourceFile file, @ForAll int place) {
        List<String> lines = new java.util.ArrayList<>(file.text().lines().toList());
        lines.remove(Math.floorMod(place, lines.size()));

        Compilation damaged = Compiler.compile(SourceFile.of("damaged", String.join("\n", lines), file.files()));

        assertThat(damaged.diagnostics()).doesNotHaveDuplicates();
        assertThat(damaged.charter().isPresent()).isNotEqualTo(damaged.hasErrors());
    }

    private static Charter charter(SourceFile file) {
        Compilation compilation = Compiler.compile(file);
        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        return compilation.charter().orElseThrow();
    }

    private static FileResolver files(Charter charter) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (AttachedFile file : charter.files()) {
            contents.put(file.sha256(), file.content());
        }
        return FileResolver.byHash(contents);
    }

    private static Map<String, Map<String, String>> wordings(Charter charter) {
        Map<String, Map<String, String>> wordings = new LinkedHashMap<>();
        charter.currencies()
                .forEach(currency -> currency.rules()
                        .forEach(rule ->
                                wordings.put(rule.head().id(), rule.head().wording())));
        return wordings;
    }

    private static Charter withoutTests(Charter charter) {
        return new Charter(
                charter.version(),
                "en",
                charter.normalForm(),
                charter.hash(),
                charter.currencies(),
                charter.roles(),
                charter.zones(),
                charter.categories(),
                charter.fields(),
                charter.choices(),
                charter.signings(),
                charter.recovery(),
                charter.amending(),
                charter.sealings(),
                charter.files(),
                List.of());
    }
}
