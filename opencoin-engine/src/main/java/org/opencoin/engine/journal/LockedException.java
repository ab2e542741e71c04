package org.opencoin.engine.journal;

import java.io.IOException;

/** A lock that somebody else holds. */
public final class LockedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param what what is locked */
    public LockedException(String what) {
        super(what);
    }
}
