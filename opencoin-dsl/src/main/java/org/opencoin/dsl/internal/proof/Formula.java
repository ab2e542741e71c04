package org.opencoin.dsl.internal.proof;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A statement about a payment, in the logic of rules: a fact may be missing. */
public sealed interface Formula {

    /** What is known of it under a choice. */
    Certainty in(Choice choice);

    /** The numbers of the facts it reads. */
    Stream<Integer> facts();

    /** True, false or missing for each value of one fact. */
    record Atom(int fact, List<Certainty> byValue) implements Formula {
        public Atom {
            byValue = List.copyOf(byValue);
        }

        @Override
        public Certainty in(Choice choice) {
            int value = choice.value(fact);
            return value == Choice.OPEN ? Certainty.OPEN : byValue.get(value);
        }

        @Override
        public Stream<Integer> facts() {
            return Stream.of(fact);
        }
    }

    /** All of them; true of none. */
    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Certainty in(Choice choice) {
            return Certainty.all(parts.stream().map(part -> part.in(choice)));
        }

        @Override
        public Stream<Integer> facts() {
            return parts.stream().flatMap(Formula::facts);
        }
    }

    /** One of them; false of none. */
    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Certainty in(Choice choice) {
            return Certainty.any(parts.stream().map(part -> part.in(choice)));
        }

        @Override
        public Stream<Integer> facts() {
            return parts.stream().flatMap(Formula::facts);
        }
    }

    /** The opposite. */
    record Not(Formula other) implements Formula {
        @Override
        public Certainty in(Choice choice) {
            return other.in(choice).not();
        }

        @Override
        public Stream<Integer> facts() {
            return other.facts();
        }
    }

    /** The other, a missing fact counted as {@code missing}. */
    record Settled(Formula other, boolean missing) implements Formula {
        @Override
        public Certainty in(Choice choice) {
            Certainty found = other.in(choice);
            return found == Certainty.MISSING ? Certainty.of(missing) : found;
        }

        @Override
        public Stream<Integer> facts() {
            return other.facts();
        }
    }

    /** All of them. */
    static Formula all(Formula... parts) {
        return new All(Arrays.asList(parts));
    }

    /** One of them. */
    static Formula any(Formula... parts) {
        return new Any(Arrays.asList(parts));
    }

    /** The opposite. */
    static Formula not(Formula other) {
        return new Not(other);
    }

    /** It is true, and lacks no fact: as an {@code allow} applies. */
    static Formula holds(Formula other) {
        return new Settled(other, false);
    }

    /** It is true, or lacks a fact: as a {@code forbid} refuses. */
    static Formula mayHold(Formula other) {
        return new Settled(other, true);
    }
}
