package org.opencoin.dsl.vocabulary;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Words in every language, made when somebody asks for them: most of what could be said never is. */
public final class ByLanguage extends AbstractMap<String, String> {

    private final UnaryOperator<String> words;
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /** Words that a language makes, given its code. */
    public ByLanguage(UnaryOperator<String> words) {
        this.words = words;
    }

    @Override
    public boolean containsKey(@Nullable Object language) {
        return language instanceof String code && Vocabulary.languages().contains(code);
    }

    @Override
    public @Nullable String get(@Nullable Object language) {
        return language instanceof String code && containsKey(code) ? said.computeIfAbsent(code, words) : null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Map<String, String> all = new LinkedHashMap<>();
        Vocabulary.languages().forEach(language -> all.put(language, said.computeIfAbsent(language, words)));
        return Map.copyOf(all).entrySet();
    }
}
