package org.opencoin.dsl.charter;

import java.util.List;
import java.util.Optional;

/**
 * A charter without errors and without open decisions.
 *
 * @param version language version of the header, 1
 * @param language language the file was written in, {@code en} or {@code fr}
 * @param normalForm the charter's identity as text (canonical English keywords, names as written, no comments, no tests)
 * @param hash lower-case hexadecimal SHA-256 of the UTF-8 bytes of {@link #normalForm}
 * @param currencies in the order of the normal form; at least one
 * @param roles every role declared, charter-wide, in the order of the normal form
 * @param zones every zone declared, charter-wide
 * @param categories roots of the category trees, charter-wide
 * @param fields what payments may state, charter-wide, in the order of the normal form
 * @param choices whom members may choose once and for all, charter-wide, in the order of the normal form
 * @param signings whose signatures operations bear, charter-wide, in the order of the normal form
 * @param recovery who replaces lost keys, if anybody does
 * @param amending who changes the charter, if anybody does
 * @param sealings what is sealed to its readers, charter-wide, in the order of the normal form
 * @param files attached files named by the normal form, each by its hash
 * @param tests the {@code test} blocks, in the order written; not part of the identity
 */
public record Charter(
        int version,
        String language,
        String normalForm,
        String hash,
        List<Currency> currencies,
        List<Role> roles,
        List<Zone> zones,
        List<Category> categories,
        List<PaymentField> fields,
        List<StandingChoice> choices,
        List<Signing> signings,
        Optional<KeyRecovery> recovery,
        Optional<Amending> amending,
        List<Sealing> sealings,
        List<AttachedFile> files,
        List<CharterTest> tests) {

    public Charter {
        currencies = List.copyOf(currencies);
        roles = List.copyOf(roles);
        zones = List.copyOf(zones);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
        signings = List.copyOf(signings);
        sealings = List.copyOf(sealings);
        files = List.copyOf(files);
        tests = List.copyOf(tests);
    }

    /** The currency with that code, if the charter declares it. */
    public Optional<Currency> currency(String code) {
        return currencies.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
