package org.opencoin.engine.journal;

import java.io.Closeable;
import java.io.IOException;

/** Lets go of what was only read, or has already failed. */
final class Closing {

    private Closing() {}

    /** Closes; if that fails there is nobody left who could do anything about it. */
    @SuppressWarnings("EmptyCatch")
    static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException nothingDependsOnIt) {
            // Nothing was written through it that has not been made durable or given up.
        }
    }
}
