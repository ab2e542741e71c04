package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Amending;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.KeyRecovery;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.charter.Signing;
import org.opencoin.dsl.charter.Zone;

/**
 * All that a charter means; to be used only when nothing was reported.
 *
 * @param scope every name, and which of them something speaks of
 * @param currencies in the order of the tree
 * @param roles in the order of the tree
 * @param zones in the order of the tree
 * @param categories roots of the trees, in the order of the tree
 * @param fields in the order of the tree
 * @param choices whom members may choose, and which choices something goes by
 * @param signings whose signatures operations bear
 * @param recovery who replaces lost keys
 * @param amending who changes the charter
 * @param sealings what is sealed to its readers
 * @param files attached files in the order they are named, each once
 * @param tests in the order written
 */
public record Resolution(
        Scope scope,
        List<MappedCurrency> currencies,
        List<Role> roles,
        List<Zone> zones,
        List<Category> categories,
        List<PaymentField> fields,
        StandingChoices choices,
        List<Signing> signings,
        Optional<KeyRecovery> recovery,
        Optional<Amending> amending,
        List<Sealing> sealings,
        List<AttachedFile> files,
        List<CharterTest> tests) {

    public Resolution {
        currencies = List.copyOf(currencies);
        roles = List.copyOf(roles);
        zones = List.copyOf(zones);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        signings = List.copyOf(signings);
        files = List.copyOf(files);
        tests = List.copyOf(tests);
    }
}
