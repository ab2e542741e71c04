package org.opencoin.dsl.internal.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences;

/**
 * What could have stood where an error was found: walks the grammar from the last decision over the tokens read since.
 * The parser's own answer is that of the decision, several tokens before.
 */
final class Expected {

    /** A place in the grammar, and where it goes on when the rule ends. */
    private record Place(ATNState state, @Nullable Place after) {}

    private Expected() {}

    /** Token types, smallest first. */
    static Set<Integer> at(Parser parser, RecognitionException error) {
        Set<Place> places = Set.of(new Place(state(error), callers(error.getCtx())));
        TokenStream tokens = parser.getInputStream();
        int from = error instanceof NoViableAltException e ? e.getStartToken().getTokenIndex() : offending(error);
        for (int i = from; i < offending(error); i++) {
            places = step(places, tokens.get(i).getType());
        }
        return labels(places);
    }

    private static int offending(RecognitionException error) {
        return error.getOffendingToken().getTokenIndex();
    }

    private static ATNState state(RecognitionException error) {
        return Sentences._ATN.states.get(error.getOffendingState());
    }

    private static @Nullable Place callers(@Nullable RuleContext context) {
        if (context == null || context.invokingState < 0) {
            return null;
        }
        ATNState invoking = Sentences._ATN.states.get(context.invokingState);
        return new Place(((RuleTransition) invoking.transition(0)).followState, callers(context.parent));
    }

    private static Set<Place> step(Set<Place> places, int type) {
        Set<Place> next = new HashSet<>();
        for (Place place : closure(places)) {
            for (Transition transition : place.state().getTransitions()) {
                if (!transition.isEpsilon() && transition.label().contains(type)) {
                    next.add(new Place(transition.target, place.after()));
                }
            }
        }
        return next;
    }

    private static Set<Integer> labels(Set<Place> places) {
        Set<Integer> labels = new TreeSet<>();
        for (Place place : closure(places)) {
            for (Transition transition : place.state().getTransitions()) {
                if (!transition.isEpsilon()) {
                    labels.addAll(transition.label().toSet());
                }
            }
        }
        labels.remove(Token.EOF);
        return labels;
    }

    private static Set<Place> closure(Set<Place> places) {
        Set<Place> all = new HashSet<>(places);
        Deque<Place> open = new ArrayDeque<>(places);
        while (!open.isEmpty()) {
            for (Place next : onward(open.pop())) {
                if (all.add(next)) {
                    open.push(next);
                }
            }
        }
        return all;
    }

    private static Set<Place> onward(Place place) {
        Set<Place> next = new HashSet<>();
        Place after = place.after();
        if (place.state() instanceof RuleStopState) {
            return after == null ? next : Set.of(after);
        }
        for (Transition transition : place.state().getTransitions()) {
            if (transition instanceof RuleTransition call) {
                next.add(new Place(call.target, new Place(call.followState, after)));
            } else if (transition.isEpsilon()) {
                next.add(new Place(transition.target, after));
            }
        }
        return next;
    }
}
