package org.opencoin.engine.policy;

/** A compiled party of a rule. */
public sealed interface Who {

    /** Whether an account is one it speaks of. */
    boolean includes(int account, Facts facts);

    /** Every member who hasn't left. */
    record AnyMember() implements Who {
        @Override
        public boolean includes(int account, Facts facts) {
            return account >= 0 && !facts.hasLeft(account);
        }
    }

    /** Every member who hasn't left, and every fund. */
    record Anyone() implements Who {
        @Override
        public boolean includes(int account, Facts facts) {
            return account < 0 || !facts.hasLeft(account);
        }
    }

    /** Members holding a role. */
    record Holder(int role) implements Who {
        @Override
        public boolean includes(int account, Facts facts) {
            return account >= 0 && facts.holds(account, role);
        }
    }

    /** One fund, by account number. */
    record OfFund(int fund) implements Who {
        @Override
        public boolean includes(int account, Facts facts) {
            return account == fund;
        }
    }
}
