package org.opencoin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.Command;

/**
 * One command of a {@code console} block and what it answers, or, behind {@code >}, into which file that goes. A line of the
 * answer that is {@code …} stands for any number of lines.
 */
record Exchange(String where, String command, List<String> answer) {

    private static final String PROMPT = "$ ./opencoin ";
    private static final String ANYTHING = "…";
    private static final String INTO = " > ";

    static List<Exchange> of(String document, Block block) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            String line = block.lines().get(i);
            if (line.startsWith(PROMPT)) {
                String where = document + ":" + (block.line() + i);
                exchanges.add(new Exchange(where, line.substring(PROMPT.length()), new ArrayList<>()));
            } else {
                assertThat(exchanges)
                        .as("%s:%d begins with a command", document, block.line())
                        .isNotEmpty();
                exchanges.get(exchanges.size() - 1).answer.add(line);
            }
        }
        return exchanges;
    }

    void happenIn(Path folder) throws IOException {
        String[] parts = command.split(INTO, -1);
        Command.Ran ran = Command.in(folder).run(parts[0].split(" +", -1));
        if (parts.length > 1) {
            Files.writeString(folder.resolve(parts[1]), ran.out());
        }
        List<String> said =
                ((parts.length > 1 ? "" : ran.out()) + ran.err()).lines().toList();
        assertThat(matches(0, said, 0))
                .as(
                        "%s: %s answers\n%s\n-- and not --\n%s",
                        where, command, String.join("\n", said), String.join("\n", answer))
                .isTrue();
    }

    private boolean matches(int expected, List<String> said, int from) {
        if (expected == answer.size()) {
            return from == said.size();
        }
        if (answer.get(expected).equals(ANYTHING)) {
            return matches(expected + 1, said, from) || (from < said.size() && matches(expected, said, from + 1));
        }
        return from < said.size()
                && answer.get(expected).equals(said.get(from))
                && matches(expected + 1, said, from + 1);
    }
}
