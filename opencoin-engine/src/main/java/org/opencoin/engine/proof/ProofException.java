package org.opencoin.engine.proof;

import java.util.Arrays;
import java.util.List;
import org.opencoin.dsl.diagnostic.Catalogue;

/** A proof that isn't believed, or can't be made: why. */
public final class ProofException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProofCode code;
    private final transient List<String> told;

    /** What is wrong, with what the page's template leaves open. */
    public ProofException(ProofCode code, Object... told) {
        super(code.code());
        this.code = code;
        this.told = Arrays.stream(told).map(String::valueOf).toList();
    }

    /** What is wrong. */
    public ProofCode code() {
        return code;
    }

    /**
     * What is wrong, for people.
     *
     * @param language {@code en} or {@code fr}
     */
    public String message(String language) {
        String said = Catalogue.page(code.code(), language)
                .map(page -> page.templates().get(0))
                .orElse(code.code());
        for (int i = 0; i < told.size(); i++) {
            said = said.replace("{" + i + "}", told.get(i));
        }
        return said;
    }

    @Override
    public String getMessage() {
        return code.code() + ": " + message("en");
    }
}
