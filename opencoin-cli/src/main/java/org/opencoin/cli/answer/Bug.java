package org.opencoin.cli.answer;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * OpenCoin itself is wrong. A person is asked to report it and spared the stack trace, unless {@code OPENCOIN_DEBUG=1}.
 *
 * @param what the kind of failure and where it arose, short enough for a report
 * @param trace the stack trace when it was asked for, else empty
 */
public record Bug(String what, String trace) implements Answer {

    private static final String CODE = "OC6070";

    /** What is told of {@code thrown}. */
    public static Bug of(Throwable thrown, boolean debug) {
        return new Bug(headline(thrown), debug ? traceOf(thrown) : "");
    }

    private static String headline(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String where = trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
        return thrown.getClass().getSimpleName() + where;
    }

    private static String traceOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public Exit exit() {
        return Exit.BUG;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        complaint(words).text(words, err);
        err.print(trace);
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.object("error", complaint(words)::json);
        if (!trace.isEmpty()) {
            json.text("trace", trace);
        }
    }

    private Complaint complaint(Words words) {
        return Complaint.of(words, CODE, "bug", what);
    }
}
