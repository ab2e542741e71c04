package org.opencoin.dsl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.dsl.source.FileResolver.Found;
import org.opencoin.dsl.source.FileResolver.Reason;
import org.opencoin.dsl.source.FileResolver.Reference;
import org.opencoin.dsl.source.FileResolver.Refused;

class FileResolverTest {

    private static final byte[] CONTENT = "a park".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void aFolderWithAFileAndOneOutside() throws IOException {
        folder = Files.createDirectories(root.resolve("charter/maps")).getParent();
        Files.write(folder.resolve("maps/park.geojson"), CONTENT);
        Files.write(root.resolve("secret"), CONTENT);
    }

    private FileResolver.Answer resolve(String name) {
        return FileResolver.under(folder).resolve(Reference.named(name));
    }

    @Test
    void aFileBelowTheFolderIsFound() {
        assertThat(resolve("maps/park.geojson")).isEqualTo(new Found(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "maps/../../secret",
                "/etc/passwd",
                "..",
                "",
                "maps//park.geojson",
                "C:\\park",
                "./maps"
            })
    void aNameThatCouldLeadOutIsNeverOpened(String name) {
        assertThat(resolve(name)).isEqualTo(new Refused(Reason.OUTSIDE));
    }

    @Test
    void aLinkThatLeadsOutIsRefusedAndOneThatStaysInsideIsFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), root.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("in"), folder.resolve("maps/park.geojson"));

        assertThat(resolve("out")).isEqualTo(new Refused(Reason.OUTSIDE));
        assertThat(resolve("in")).isEqualTo(new Found(CONTENT));
    }

    @Test
    void whatIsNoFileIsMissing() {
        assertThat(resolve("none")).isEqualTo(new Refused(Reason.MISSING));
        assertThat(resolve("maps")).isEqualTo(new Refused(Reason.MISSING));
        assertThat(FileResolver.none().resolve(Reference.named("none"))).isEqualTo(new Refused(Reason.MISSING));
    }

    @Test
    void aFileOfFourMebibytesIsReadAndOneByteMoreIsRefused() throws IOException {
        Files.write(folder.resolve("most"), new byte[FileResolver.MAXIMUM_BYTES]);
        Files.write(folder.resolve("more"), new byte[FileResolver.MAXIMUM_BYTES + 1]);

        assertThat(resolve("most")).isInstanceOf(Found.class);
        assertThat(resolve("more")).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void aHashThatIsNamedMustBeTheContents() {
        FileResolver files = FileResolver.under(folder);

        assertThat(files.resolve(new Reference("maps/park.geojson", Optional.of(Sha256.hex(CONTENT)))))
                .isInstanceOf(Found.class);
        assertThat(files.resolve(new Reference("maps/park.geojson", Optional.of(Sha256.hex("else")))))
                .isEqualTo(new Refused(Reason.OTHER_CONTENT));
    }

    @Test
    void aFileKnownByItsHashIsFoundWhateverItsName() {
        FileResolver files = FileResolver.byHash(Map.of(Sha256.hex(CONTENT), CONTENT));

        assertThat(files.resolve(new Reference("elsewhere", Optional.of(Sha256.hex(CONTENT)))))
                .isEqualTo(new Found(CONTENT));
        assertThat(files.resolve(Reference.named("elsewhere"))).isEqualTo(new Refused(Reason.MISSING));
    }

    @Test
    void theHashOfNothingIsTheOneOfTheStandard() {
        assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
