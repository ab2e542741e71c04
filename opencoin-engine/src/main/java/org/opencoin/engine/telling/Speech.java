package org.opencoin.engine.telling;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.time.WallClock;

/** One language, to speak of what happens under one charter. */
public final class Speech {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Charter charter;
    private final String language;
    private final Phrases phrases;
    private final Figures figures;
    private final Map<String, String> names;

    private Speech(Charter charter, String language, Map<String, String> names) {
        this.charter = charter;
        this.language = language;
        this.phrases = Phrases.of(language);
        this.figures = Figures.of(charter, language);
        this.names = names;
    }

    /**
     * A language for a charter.
     *
     * @param language {@code en} or {@code fr}
     */
    public static Speech of(Charter charter, String language) {
        return new Speech(charter, language, Map.of());
    }

    /** The same, which says members' names behind their ids: {@code m1 (Awa)}. */
    public Speech naming(Map<String, String> namesById) {
        return new Speech(charter, language, Map.copyOf(namesById));
    }

    /** Its way of writing amounts. */
    public Figures figures() {
        return figures;
    }

    /** The kind of a reason alone: {@code the charter forbids it}. */
    public String kind(ClauseCode code) {
        return say("code." + code.text());
    }

    /** What a clause says stands against an operation, all its values told: {@code m2 holds 4.20 ACO; ...}. */
    public String against(Clause clause) {
        return new AgainstWords(this, Optional.empty()).of(clause);
    }

    /** The kind of a notice: what a rule that only advises has to say. */
    public String notice(ClauseCode code) {
        return say("notice." + code.text());
    }

    /** What somebody asked for, without a full stop: {@code m1 pays m3 30.00 ACO for Fuel}. */
    public String operation(Operation operation) {
        return new OperationWords(this).of(operation);
    }

    /** An account as people call it, by the name that the record has. */
    public String called(AccountName account) {
        return account(account.text());
    }

    /** The rule with that id, as a sentence of the language, if the charter has it. */
    public Optional<String> rule(String id) {
        return find(id).map(Rule::head).map(this::wording);
    }

    /** The words of the article of that rule, if it stands in one. */
    public Optional<String> article(String rule) {
        return find(rule)
                .flatMap(found -> found.head().article())
                .map(article -> say("reason.article", article.number(), article.words()));
    }

    Optional<Rule> find(String id) {
        return charter.currencies().stream()
                .flatMap(currency -> currency.rules().stream())
                .filter(rule -> rule.head().id().equals(id))
                .findFirst();
    }

    String wording(RuleHead head) {
        return head.wording().getOrDefault(language, head.id());
    }

    boolean has(String key) {
        return phrases.has(key);
    }

    String say(String key, Object... values) {
        return phrases.say(key, values);
    }

    /** {@code m1 (Awa)}; {@code m1} when nobody gave a name. */
    String member(String id) {
        String name = names.get(id);
        return name == null ? id : say("member.named", id, name);
    }

    /** An account as people call it: a member, a fund or reserve by its name. */
    String account(String written) {
        AccountName account = AccountName.parse(written).orElseThrow();
        return switch (account.kind()) {
            case MEMBER -> member(account.name());
            case FUND, RESERVE -> account.name();
            case ISSUANCE -> say("account.issuance", account.name());
            case OUTSIDE -> say("account.outside", account.name());
        };
    }

    /** A time as the clocks of a currency's calendar show it: {@code 2026-03-03 18:45 (Europe/Paris)}. */
    String time(long millis, Optional<String> currency) {
        ZoneId zone = calendar(currency);
        LocalDateTime local = WallClock.of(zone).local(millis);
        boolean whole = local.getSecond() == 0;
        return say("time", (whole ? TO_THE_MINUTE : TO_THE_SECOND).format(local), zone.getId());
    }

    ZoneId calendar(Optional<String> currency) {
        return currency.flatMap(charter::currency)
                .map(Currency::calendar)
                .orElseGet(() -> charter.currencies().get(0).calendar());
    }
}
