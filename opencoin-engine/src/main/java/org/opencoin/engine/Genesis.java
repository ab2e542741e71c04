package org.opencoin.engine;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.charter.AttachedFile;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.journal.ChainWriter;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.ledger.CharterText;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.EntryForm;

/** Entry 0: what a ledger under a charter begins with, and the hash by which everything signed for it names it. */
final class Genesis {

    private Genesis() {}

    static Entry.CharterEntry entry(Charter charter, long atMillis) {
        List<CharterText.File> files = new ArrayList<>();
        for (AttachedFile file : charter.files()) {
            files.add(new CharterText.File(file.name(), file.sha256()));
        }
        return new Entry.CharterEntry(atMillis, new CharterText(charter.hash(), charter.normalForm(), files));
    }

    /** Lower-case hexadecimal. */
    static String hash(Charter charter, long atMillis) {
        JsonObject form = EntryForm.of(Decimals.NONE).write(entry(charter, atMillis));
        return new ChainWriter(Head.EMPTY).seal(form).hash().hex();
    }
}
