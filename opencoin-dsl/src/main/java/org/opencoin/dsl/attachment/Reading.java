package org.opencoin.dsl.attachment;

import java.util.List;

/**
 * What a file gave.
 *
 * @param value all that could be read; to be used only when nothing was found wrong
 * @param findings everything wrong with the file, in its order
 */
public record Reading<T>(T value, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }

    /** Whether the file is as it should be. */
    public boolean isSound() {
        return findings.isEmpty();
    }
}
