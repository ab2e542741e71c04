package org.opencoin.engine.json;

import java.util.List;
import org.opencoin.dsl.diagnostic.Told;

/** A JSON value of a line and the characters it takes there, from {@code start} to {@code end}, exclusive. */
sealed interface Node {

    int start();

    int end();

    /** What it is, for messages. */
    Told kind();

    record Text(int start, int end, String value) implements Node {
        @Override
        public Told kind() {
            return Told.of("a text", "un texte");
        }
    }

    record Number(int start, int end) implements Node {
        @Override
        public Told kind() {
            return Told.of("a number", "un nombre");
        }
    }

    record Truth(int start, int end, boolean value) implements Node {
        @Override
        public Told kind() {
            return Told.of("true or false", "vrai ou faux (true, false)");
        }
    }

    record Nothing(int start, int end) implements Node {
        @Override
        public Told kind() {
            return Told.of("null", "null");
        }
    }

    record Array(int start, int end, List<Node> items) implements Node {
        @Override
        public Told kind() {
            return Told.of("a list", "une liste");
        }
    }

    record Obj(int start, int end, List<Member> members) implements Node {
        @Override
        public Told kind() {
            return Told.of("an object", "un objet");
        }
    }

    /** A member of an object; {@code start} and {@code end} are those of its name. */
    record Member(int start, int end, String name, Node value) implements Node {
        @Override
        public Told kind() {
            return Told.of("a field", "un champ");
        }
    }
}
