package org.opencoin.dsl.internal.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.internal.grammar.Characters;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.MeasureUnit;

/** Walks over raw tokens once: phrases by longest match, numbers joined, articles before names dropped. */
final class PhraseReader {

    private static final Pattern GROUP_HEAD = Pattern.compile("[0-9]{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3}([.,][0-9]+)?");

    private final String file;
    private final List<Token> raw;
    private final Token end;
    private final Header header;
    private final List<CharterToken> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> noise;
    private final LookAlikes lookAlikes;
    private boolean firstOnLine = true;
    private int depth;
    /** A run of "not" nests as braces do, though nothing closes it. */
    private int nots;

    private int headerLeft;

    PhraseReader(String file, List<Token> raw, Token end, Header header) {
        this.file = file;
        this.raw = raw;
        this.end = end;
        this.header = header;
        this.noise = header.trie().vocabulary().noise();
        this.lookAlikes = new LookAlikes(file, raw, header.trie());
        this.headerLeft = header.length();
        header.problem().ifPresent(findings::add);
    }

    Phrases read() {
        int at = 0;
        while (at < raw.size() && depth + nots <= Phrases.MAX_DEPTH) {
            at = raw.get(at).getChannel() == Token.DEFAULT_CHANNEL ? visible(at) : hidden(at);
        }
        boolean tooDeep = depth + nots > Phrases.MAX_DEPTH;
        if (tooDeep) {
            find("OC1005", raw.get(at - 1), Phrases.MAX_DEPTH);
        }
        tokens.add(new CharterToken(Token.EOF, end, end, true));
        return new Phrases(header.trie().vocabulary(), tokens, comments, findings, tooDeep);
    }

    private int hidden(int at) {
        Token token = raw.get(at);
        if (token.getType() == Characters.NL) {
            firstOnLine = true;
        } else if (token.getType() == Characters.COMMENT) {
            comments.add(new Comment(CharterToken.spanOf(token), token.getText().stripTrailing(), firstOnLine));
        }
        return at + 1;
    }

    private int visible(int at) {
        if (headerLeft > 0) {
            headerLeft--;
            firstOnLine = false;
            return at + 1;
        }
        Token token = raw.get(at);
        return switch (token.getType()) {
            case Characters.WORD -> word(at);
            case Characters.NUM -> number(at);
            case Characters.STRING -> put(at, at, Sentences.QUOTED);
            case Characters.OPENSTR -> openString(at);
            case Characters.BAR -> put(at, at, firstOnLine ? Sentences.ROW : Sentences.BAR);
            case Characters.OTHER -> unknownCharacter(at);
            default -> sign(at, token.getType());
        };
    }

    private int sign(int at, int type) {
        if (type == Characters.LPAR || type == Characters.LBRACE) {
            depth++;
        } else if (type == Characters.RPAR || type == Characters.RBRACE) {
            depth = Math.max(0, depth - 1);
        }
        return put(at, at, type);
    }

    private int openString(int at) {
        find("OC1101", raw.get(at));
        return put(at, at, Sentences.QUOTED);
    }

    private int unknownCharacter(int at) {
        find("OC1102", raw.get(at), raw.get(at).getText());
        return at + 1;
    }

    private int number(int at) {
        int last = at;
        if (GROUP_HEAD.matcher(raw.get(at).getText()).matches()) {
            while (isGroup(last + 1) && raw.get(last).getText().length() <= 3) {
                last += 2;
            }
        }
        put(at, last, Sentences.NUMBER);
        CharterToken number = tokens.get(tokens.size() - 1);
        new NumberText(number.getText(), header.trie().vocabulary().decimalMark())
                .problem()
                .ifPresent(p -> findings.add(doubt(number, p)));
        return last + 1;
    }

    private Diagnostic doubt(CharterToken number, NumberText.Problem problem) {
        List<Object> told = new ArrayList<>(List.of(number.getText()));
        told.addAll(problem.readings());
        return Diagnostic.of(problem.code(), file, number.span(), told.toArray())
                .expecting(problem.readings());
    }

    /** One blank, then exactly three digits, on the same line. */
    private boolean isGroup(int blank) {
        return blank + 1 < raw.size()
                && raw.get(blank).getType() == Characters.WS
                && raw.get(blank).getText().length() == 1
                && raw.get(blank + 1).getType() == Characters.NUM
                && GROUP.matcher(raw.get(blank + 1).getText()).matches();
    }

    private int word(int at) {
        String word = Words.of(raw.get(at));
        LongestPhrase match = LongestPhrase.at(at, raw, header.trie());
        if (match.last() <= at && noise.contains(word) && nameFollows(at)) {
            return at + 1;
        }
        if (match.type() != 0) {
            return put(at, match.last(), match.type());
        }
        lookAlikes.problem(raw.get(at)).ifPresent(findings::add);
        return put(at, at, single(word));
    }

    private static int single(String word) {
        if (MeasureUnit.of(word).isPresent()) {
            return Sentences.UNIT;
        }
        return Words.isName(word) ? Sentences.NAME : Sentences.UNKNOWN;
    }

    private boolean nameFollows(int at) {
        int next = at + 1;
        while (next < raw.size() && raw.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
            next++;
        }
        if (next >= raw.size()) {
            return false;
        }
        int type = raw.get(next).getType();
        return type == Characters.STRING || type == Characters.WORD && Words.isName(Words.of(raw.get(next)));
    }

    private int put(int first, int last, int type) {
        tokens.add(new CharterToken(type, raw.get(first), raw.get(last), firstOnLine));
        nots = type == Sentences.NOT ? nots + 1 : 0;
        firstOnLine = false;
        return last + 1;
    }

    private void find(String code, Token where, Object... told) {
        findings.add(Diagnostic.of(code, file, CharterToken.spanOf(where), told));
    }
}
