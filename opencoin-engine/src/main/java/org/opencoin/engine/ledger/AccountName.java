package org.opencoin.engine.ledger;

import java.util.Optional;

/**
 * Names an account in the record: {@code m1}, {@code fund:Commons}, {@code reserve:Vault}, {@code issuance:PIO} or
 * {@code outside:EUR}. No member's id has a colon, so no two accounts share a text.
 *
 * @param kind whose account it is
 * @param name the member's id, the name of the fund or reserve, or the currency's code
 */
public record AccountName(Kind kind, String name) implements Comparable<AccountName> {

    /** Whose account it is. */
    public enum Kind {
        /** A member's. */
        MEMBER(""),
        /** A fund of the charter. */
        FUND("fund:"),
        /** A reserve of the charter. */
        RESERVE("reserve:"),
        /** Minus the units outstanding of a currency of the charter. */
        ISSUANCE("issuance:"),
        /** Minus the legal money held of a reserve's currency. */
        OUTSIDE("outside:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Longest id of a member or an operation. */
    public static final int LONGEST_ID = 64;

    /**
     * Refuses a member's id that is none.
     *
     * @throws IllegalArgumentException if the name is empty, or a member's and not an id
     */
    public AccountName {
        if (name.isEmpty() || (kind == Kind.MEMBER && !isMemberId(name))) {
            throw new IllegalArgumentException("no account can be named '" + name + "'");
        }
    }

    /** The account of a member. */
    public static AccountName member(String id) {
        return new AccountName(Kind.MEMBER, id);
    }

    /** The account of a fund. */
    public static AccountName fund(String name) {
        return new AccountName(Kind.FUND, name);
    }

    /** The account of a reserve. */
    public static AccountName reserve(String name) {
        return new AccountName(Kind.RESERVE, name);
    }

    /** Where a currency's units come from and go to. */
    public static AccountName issuance(String currency) {
        return new AccountName(Kind.ISSUANCE, currency);
    }

    /** Where a reserve's money comes from and goes to. */
    public static AccountName outside(String currency) {
        return new AccountName(Kind.OUTSIDE, currency);
    }

    /** The account a text names, if it names one. */
    public static Optional<AccountName> parse(String text) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.MEMBER && text.startsWith(kind.prefix)) {
                String name = text.substring(kind.prefix.length());
                return name.isEmpty() ? Optional.empty() : Optional.of(new AccountName(kind, name));
            }
        }
        return isMemberId(text) ? Optional.of(member(text)) : Optional.empty();
    }

    /** Whether a text can be a member's id: an operation's id that begins with a letter or a digit. */
    public static boolean isMemberId(String text) {
        return isOperationId(text) && isLetterOrDigit(text.charAt(0));
    }

    /** Whether a text can be an operation's id: 1 to 64 of {@code A-Z a-z 0-9 . _ -}. */
    public static boolean isOperationId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_ID;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether it is a member's. */
    public boolean isMember() {
        return kind == Kind.MEMBER;
    }

    /** As the record writes it. */
    public String text() {
        return kind.prefix + name;
    }

    /** By the text's UTF-16 code units. */
    @Override
    public int compareTo(AccountName other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
