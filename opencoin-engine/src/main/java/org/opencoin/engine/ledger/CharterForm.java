package org.opencoin.engine.ledger;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.operation.CharterText;

/** A charter in canonical form, in entry 0 and in proposals ({@code spec/ledger.md}, 2.1). */
final class CharterForm {

    private CharterForm() {}

    static JsonObject write(CharterText charter) {
        List<JsonObject> files = charter.files().stream()
                .map(file -> JsonObject.builder()
                        .put("name", file.name())
                        .put("sha256", file.sha256())
                        .build())
                .toList();
        return JsonObject.builder()
                .put("hash", charter.hash())
                .put("text", charter.text())
                .put("files", new JsonArray(List.copyOf(files)))
                .build();
    }

    static CharterText read(Fields charter) throws MalformedEntryException {
        List<CharterText.File> files = new ArrayList<>();
        for (Fields file : charter.objects("files")) {
            files.add(new CharterText.File(file.text("name"), file.hash("sha256")));
            file.end();
        }
        CharterText text = new CharterText(charter.hash("hash"), charter.text("text"), files);
        charter.end();
        return text;
    }
}
