package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.engine.crypto.Sha256;

/** The same charter and the same operations give the same ledger, whoever's machine it is. */
final class SameBytesTest {

    private static final int OPERATIONS = 4_000;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void be_at_home_again() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void a_ledger_is_the_same_to_the_byte_in_every_locale_and_time_zone() throws IOException {
        List<String> year = Files.readAllLines(Examples.file("pionnier/operations.jsonl"));
        Files.write(folder.resolve("operations.jsonl"), year.subList(0, OPERATIONS));
        Map<String, String> here = ledger("here", Locale.ROOT, "UTC", "en");
        assertThat(here).hasSizeGreaterThan(3);
        // Turkish letters, a Buddhist year, Arabic digits; half-hour zones and both sides of the date line
        assertThat(ledger("turkey", Locale.forLanguageTag("tr-TR"), "Europe/Istanbul", "fr"))
                .isEqualTo(here);
        assertThat(ledger("thailand", Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"), "Asia/Kolkata", "en"))
                .isEqualTo(here);
        assertThat(ledger("egypt", Locale.forLanguageTag("ar-EG-u-nu-arab"), "Pacific/Kiritimati", "fr"))
                .isEqualTo(here);
        assertThat(ledger("samoa", Locale.FRANCE, "Pacific/Pago_Pago", "fr")).isEqualTo(here);
    }

    private Map<String, String> ledger(String name, Locale locale, String zone, String language) throws IOException {
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Command.Ran ran = Command.in(folder)
                .with("OPENCOIN_LANG", language)
                .run(
                        "run",
                        Examples.file("pionnier/pionnier.coin").toString(),
                        "operations.jsonl",
                        "--ledger",
                        name,
                        "--until",
                        "2026-03-15T00:00:00.000Z");
        assertThat(ran.code()).as(ran.err()).isZero();
        return bytes(folder.resolve(name));
    }

    /** Every file of the ledger by the hash of its bytes, the lock and the commit marks apart. */
    private static Map<String, String> bytes(Path ledger) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ledger)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = ledger.relativize(file).toString();
                if (!name.equals("LOCK") && !name.equals("commits")) {
                    hashes.put(name, Sha256.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return hashes;
    }
}
