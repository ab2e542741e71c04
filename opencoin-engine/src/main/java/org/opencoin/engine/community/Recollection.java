package org.opencoin.engine.community;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.income.GrantBook;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.GrantRule;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;

/**
 * Fills books with the payments and grants that a record tells, in the numbers of their charter: nothing is judged again. A
 * payment that moved money of an account which is no more counts in no sum and can't be reversed.
 */
final class Recollection implements Archive.Reader {

    private final Policy policy;
    private final MemberBook members;
    private final PaymentBook payments;
    private final List<GrantBook> grants;
    private final IdTable ids;

    /** @param books whose members are there already */
    Recollection(Books books, IdTable ids) {
        this.policy = books.policy();
        this.members = books.members();
        this.payments = books.payments();
        this.grants = books.grants();
        this.ids = ids;
    }

    @Override
    public void read(long number, Entry entry) {
        if (entry instanceof Entry.OperationEntry judged && judged.verdict().allows()) {
            operation(number, judged);
        }
    }

    private void operation(long number, Entry.OperationEntry entry) {
        Operation operation = entry.operation();
        long atMillis = entry.atMillis();
        if (operation instanceof Payment payment) {
            payment(number, payment, entry);
        } else if (operation instanceof Redeem redeem) {
            int currency = policy.currencies().number(redeem.currency());
            payments.redeemed(number, members.number(redeem.member()), currency, redeem.amount(), atMillis);
        } else if (operation instanceof Grant grant) {
            grant(grant, entry);
        } else if (operation instanceof Reversal reversal) {
            payment(reversal.of()).ifPresent(found -> payments.undone(found, atMillis));
        } else if (operation instanceof Dispute dispute) {
            payment(dispute.of()).ifPresent(payments::disputed);
        } else if (operation instanceof Settle settle) {
            payment(settle.of()).ifPresent(found -> settled(found, settle, atMillis));
        }
    }

    private void settled(Remembered payment, Settle settle, long atMillis) {
        payments.settled(payment);
        if (settle.upheld()) {
            payments.undone(payment, atMillis);
        }
    }

    private Optional<Remembered> payment(String id) {
        IdTable.Decided decided = ids.find(Fingerprint.id(id));
        return decided == null ? Optional.empty() : payments.find(decided.entry());
    }

    private void payment(long number, Payment payment, Entry.OperationEntry entry) {
        int currency = policy.currencies().number(payment.currency());
        OptionalInt payer = account(AccountName.parse(payment.payer()).orElseThrow(), currency);
        OptionalInt payee = account(AccountName.parse(payment.payee()).orElseThrow(), currency);
        Optional<Movements> moved = movements(entry.postings().list());
        if (payer.isPresent() && payee.isPresent() && moved.isPresent()) {
            payments.done(
                    number,
                    payer.getAsInt(),
                    payee.getAsInt(),
                    currency,
                    payment.amount(),
                    moved.get(),
                    entry.atMillis());
        }
    }

    private Optional<Movements> movements(List<Posting> postings) {
        Movements movements = new Movements();
        for (Posting posting : postings) {
            int currency = policy.currencies().number(posting.currency());
            OptionalInt account = account(posting.account(), currency);
            if (account.isEmpty()) {
                return Optional.empty();
            }
            movements.add(account.getAsInt(), currency, posting.amount());
        }
        return Optional.of(movements);
    }

    private OptionalInt account(AccountName name, int currency) {
        return name.isMember()
                ? OptionalInt.of(members.number(name.name()))
                : policy.standing().find(name, currency);
    }

    private void grant(Grant grant, Entry.OperationEntry entry) {
        int currency = policy.currencies().number(grant.currency());
        List<GrantRule> rules = policy.currency(currency).grants();
        int member = members.number(grant.member());
        OptionalInt rule = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).name().equals(grant.grant()))
                .findFirst();
        if (rule.isEmpty() || member == Names.NONE) {
            return;
        }
        long amount = entry.postings().list().stream()
                .filter(posting -> posting.account().equals(AccountName.member(grant.member())))
                .mapToLong(Posting::amount)
                .sum();
        String certificate = GrantBook.certificate(rules.get(rule.getAsInt()), grant.certificate(), grant.member());
        grants.get(currency)
                .granted(
                        new GrantBook.Granted(currency, rule.getAsInt(), member, amount, certificate),
                        entry.atMillis());
    }
}
