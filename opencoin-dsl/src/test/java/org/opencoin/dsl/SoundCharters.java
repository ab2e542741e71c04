package org.opencoin.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.opencoin.dsl.diagnostic.Catalogue;
import org.opencoin.dsl.diagnostic.Page;
import org.opencoin.dsl.source.FileResolver;
import org.opencoin.dsl.source.SourceFile;

/** Charters without errors: the samples of the tests, and the good sample of every page. */
final class SoundCharters {

    private static final int GOOD = 1;
    private static final int GOOD_FILE = 3;

    private SoundCharters() {}

    static List<SourceFile> all() {
        return Stream.concat(Stream.of("pionnier.en", "pionnier.fr").map(SoundCharters::sample), pages())
                .toList();
    }

    static SourceFile sample(String name) {
        try (InputStream in = SoundCharters.class.getResourceAsStream("/samples/" + name + ".coin")) {
            return SourceFile.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<SourceFile> pages() {
        return Catalogue.codes().keySet().stream()
                .filter(code -> code.startsWith("OC2") || code.startsWith("OC3"))
                .flatMap(code -> Catalogue.LANGUAGES.stream().map(language -> page(code, language)));
    }

    private static SourceFile page(String code, String language) {
        Page page = Catalogue.page(code, language).orElseThrow();
        byte[] attached = page.sample(GOOD_FILE).getBytes(StandardCharsets.UTF_8);
        FileResolver files = reference -> new FileResolver.Found(attached);
        return SourceFile.of(code + ' ' + language, page.sample(GOOD), files);
    }
}
