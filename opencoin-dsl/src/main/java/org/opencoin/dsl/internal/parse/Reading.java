package org.opencoin.dsl.internal.parse;

import java.util.List;
import org.opencoin.dsl.internal.phrase.Comment;
import org.opencoin.dsl.syntax.Parsed;

/**
 * A text as read.
 *
 * @param parsed its tree and what is wrong with it
 * @param comments in the order of the file
 */
public record Reading(Parsed parsed, List<Comment> comments) {
    public Reading {
        comments = List.copyOf(comments);
    }
}
