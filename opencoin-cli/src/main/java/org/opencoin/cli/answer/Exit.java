package org.opencoin.cli.answer;

/** How a command ends, for scripts. */
public enum Exit {
    /** All is well. */
    CLEAN(0),
    /** It found what it looks for: errors, failed tests, findings, refusals under {@code --strict}. */
    FOUND(1),
    /** It was called wrongly. */
    USAGE(2),
    /** An input can't be read or an output written. */
    UNREADABLE(3),
    /** A bug in OpenCoin. */
    BUG(70);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The exit code of the process. */
    public int code() {
        return code;
    }
}
