package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.Truth;

/**
 * Whether another charter has a place for what everybody holds and is ({@code spec/ledger.md}, 8.4). Names are identity: a
 * role, a zone, a fund or a reserve that is in use stays, and so does every currency with its decimals. That a balance lies
 * past a limit stands against no charter: a limit judges what moves.
 */
final class Upgrade {

    /** So many members are named; how many there are is said. */
    private static final int NAMED = 5;

    private final Books books;
    private final Policy next;
    private final Decimals known;
    private final Reasons reasons;

    /** @param known decimals of every currency that the record ever spoke of */
    Upgrade(Books books, Policy next, Decimals known, Reasons reasons) {
        this.books = books;
        this.next = next;
        this.known = known;
        this.reasons = reasons;
    }

    /** Collects everything that has no place. */
    void check() {
        currencies();
        roles();
        zones();
        accounts();
        disputes();
    }

    private Policy now() {
        return books.policy();
    }

    private void against(String what, Saw saw) {
        reasons.add(ClauseCode.UPGRADE, saw.text("against", what));
    }

    /** A currency of the charter stays one, and what a reserve holds never becomes one. */
    private void currencies() {
        for (int number = 0; number < now().currencies().size(); number++) {
            String code = now().currencies().name(number);
            int then = next.currencies().number(code);
            boolean own = number < now().own();
            boolean stays = then != Names.NONE && own == (then < next.own());
            if (own && !stays || !own && then != Names.NONE && !stays) {
                against("currency", reasons.saw().text("name", code));
            }
        }
        Optional<String> odd = known.contradicts(Decimals.of(next.charter()));
        odd.ifPresent(name -> against("decimals", reasons.saw().text("name", name)));
    }

    private void roles() {
        MemberBook members = books.members();
        for (int role = 0; role < now().roles().size(); role++) {
            String name = now().roles().name(role);
            int number = role;
            if (next.roles().number(name) == Names.NONE) {
                members("role", name, member -> members.holds(member, number));
            }
        }
    }

    private void zones() {
        MemberBook members = books.members();
        for (int zone = 0; zone < now().zones().size(); zone++) {
            String name = now().zones().name(zone);
            int number = zone;
            if (next.zones().number(name) == Names.NONE) {
                members("zone", name, member -> members.livesIn(member, number) == Truth.TRUE);
            }
        }
    }

    private void members(String what, String name, IntPredicate has) {
        MemberBook members = books.members();
        List<String> found = new ArrayList<>();
        IntStream.range(0, members.members())
                .filter(member -> !members.hasLeft(member))
                .filter(has)
                .forEach(member -> found.add(members.id(member)));
        if (!found.isEmpty()) {
            against(
                    what,
                    reasons.saw()
                            .text("name", name)
                            .text("count", Integer.toString(found.size()))
                            .names("members", found.subList(0, Math.min(NAMED, found.size()))));
        }
    }

    private void accounts() {
        StandingAccounts standing = now().standing();
        for (int index = 0; index < standing.size(); index++) {
            int account = StandingAccounts.number(index);
            int currency = standing.currency(account);
            String code = now().currencies().name(currency);
            long balance = books.accounts().balance(account, currency);
            int then = next.currencies().number(code);
            boolean stays = then != Names.NONE
                    && next.standing().find(standing.name(account), then).isPresent();
            if (balance != 0 && !stays) {
                against(
                        "account",
                        reasons.saw()
                                .text("name", standing.name(account).text())
                                .amount("amount", balance, code));
            }
        }
    }

    /** An open dispute needs somebody who settles it. */
    private void disputes() {
        long open = books.payments().openDisputes();
        boolean settles = IntStream.range(0, next.own())
                .anyMatch(number -> next.currency(number).disputes().isPresent());
        if (open > 0 && !settles) {
            against("disputes", reasons.saw().text("count", Long.toString(open)));
        }
    }
}
