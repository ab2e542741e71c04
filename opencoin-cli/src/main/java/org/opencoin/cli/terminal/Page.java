package org.opencoin.cli.terminal;

/** Lines of text for a person, coloured only when asked for. Meaning never hangs on colour alone. */
public final class Page {

    private static final String ESCAPE = "\u001b[";

    private final Output output;
    private final boolean colours;

    /** Lines go to {@code output}. */
    public Page(Output output, boolean colours) {
        this.output = output;
        this.colours = colours;
    }

    /** Writes one line. */
    public void line(String text) {
        output.line(text);
    }

    /** Writes an empty line. */
    public void blank() {
        output.line("");
    }

    /** Writes text that ends its own lines. */
    public void print(String text) {
        output.print(text);
    }

    /** For what is well. */
    public String good(String text) {
        return painted("32", text);
    }

    /** For what is wrong. */
    public String bad(String text) {
        return painted("31", text);
    }

    /** For what wants attention. */
    public String notable(String text) {
        return painted("33", text);
    }

    /** For what the eye should find first. */
    public String strong(String text) {
        return painted("1", text);
    }

    /** For what can be passed over. */
    public String faint(String text) {
        return painted("2", text);
    }

    private String painted(String colour, String text) {
        return colours ? ESCAPE + colour + "m" + text + ESCAPE + "0m" : text;
    }
}
