package org.opencoin.dsl.diagnostic;

/** How much a diagnostic weighs. */
public enum Severity {
    /** The charter can't be used. */
    ERROR,
    /** The charter means what it says, and it may not be what was wanted. */
    WARNING,
    /** Something the assembly still has to decide. */
    OPEN
}
