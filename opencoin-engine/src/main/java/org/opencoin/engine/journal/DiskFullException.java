package org.opencoin.engine.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A write for which there is no room left. */
public final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what the operating system said
     * @param cause where it said so, if it did
     */
    public DiskFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
