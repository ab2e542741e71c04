// What may stand where, over canonical keyword tokens: the same grammar for every language of charters.
//
// Each keyword below has its phrases in the vocabulary of each language (/org/opencoin/vocabulary/<language>.words).
// H_... are joint tokens: one surface word with several meanings, told apart by place in the rules that end in _.
parser grammar Sentences;

options { tokenVocab = Characters; }

import Values, Declarations, Rules, Melting, Fees, Parts, Windows, Income, Grants, Levies, Joining, Leaving, Disputes, Choices, Signing, Sealing, Governance, Conditions, Tests, Cases, Ignores;

tokens {
  NAME, NUMBER, QUOTED, UNIT, UNKNOWN, LATER,
  // blocks and declarations
  CURRENCY, TEST, ARTICLE, PURPOSE, DECIMALS, ROUNDING, TO_NEAREST, HALVES_EVEN, HALVES_UP, HALVES_DOWN, ROUND_DOWN, ROUND_UP,
  REMAINDER, CALENDAR, ROLE, ZONE, POSTCODES, WITHIN, METRE, KILOMETRE, MILE, POLYGON, SHA256, CATEGORY, INTENSITY, INTENSITIES_FROM,
  FUND, SPENT_BY, RESERVE, DEFAULT_REFUSAL,
  // rules
  ISSUE, AGAINST, INTO, AT_RATE, EXCHANGE_PER, REDEEM, NEVER, FEE, TAKEN, CHOSEN, REMAINING, BURNED, SUPPLY, AT_MOST, AT_LEAST,
  REVERSIBLE, DEMURRAGE, NO_DEMURRAGE, EACH_DAY, EACH_WEEK, EACH_MONTH, EACH_QUARTER, EACH_HALF_YEAR, EACH_YEAR, EVERY, AFTER,
  WITHOUT_PAYING, OF_WHAT_HELD, OF_ALL_HELD, WHEN_MORE_THAN, BEYOND, CHARGES_DAY, CHARGES_WEEK, CHARGES_MONTH, CHARGES_QUARTER,
  CHARGES_HALF_YEAR, CHARGES_YEAR, OF_MONEY_HELD, OF_FACE_HELD, FOR_MORE_THAN, COMPOUNDING, SIMPLE, EXCEPT, ALLOW, FORBID, PAYMENT,
  BETWEEN_MEMBERS, BETWEEN_ANYONE, FUNDS_INCLUDED, WHEN, WHEN_KNOWN, BALANCE, PAYMENTS, CREDIT, UP_TO,
  PER_DAY, PER_WEEK, PER_MONTH, PER_QUARTER, PER_HALF_YEAR, PER_YEAR, ANY_MEMBER, EACH_MEMBER, EACH,
  // melting in a time
  AS_MUCH_AS_FOR, TO_MELT_IN, MINUTE,
  // melting day by day
  OF_ITS_DAYS,
  // money that expires
  UNITS_EXPIRE, AFTER_RECEIVED,
  // sharing what melts
  SHARED_EQUALLY,
  // conditions
  AND, OR, NOT, PAYER, PAYEE, LIVES_IN, LIVES_OUTSIDE, TAKES_PLACE_IN, TAKES_PLACE_OUTSIDE, TAKES_PLACE_FROM, CATEGORY_IN, CATEGORY_NOT_IN, IS, IS_NOT,
  IS_AT_LEAST, IS_MORE_THAN, IS_AT_MOST, IS_LESS_THAN, AMOUNT, ENERGY_INTENSITY, ENERGY, EMISSIONS,
  // fees of payments
  FIELD, PAYMENT_FEE, ON_PAYER, ON_TOP, ON_PAYEE, BY_TABLE, NO_FEE,
  // levies
  LEVY, PAID_BY, OF_WHAT_LIES_BEYOND, ABOVE_OR_BELOW,
  // members who join
  ADMISSION, APPROVED_BY, JOINS_AS, DEPARTURES_DECLARED_BY, DECLARED_BY,
  // disputes
  DISPUTABLE, SETTLED_BY, LAST_DISPUTED, DISPUTE_UPHELD, DISPUTE_DISMISSED,
  // members who leave
  DEPARTURE, THEIR_BALANCE, TO_BE_SPENT_FIRST, THEIR_DEBT, BORNE_BY, TO_BE_CLEARED_FIRST, LEAVES,
  // part payments
  PART_PAYMENT, PRICE,
  // standing choices
  CHOICE, CHOSEN_BY_HOLDER, ELSE, CHOOSES, AS, CHOOSES_NOBODY,
  // signatures
  ALL_SIGNED_BY, PAYMENTS_SIGNED_BY, PART_PAYMENTS_SIGNED_BY, WHO_ACTS, WHO_APPROVES, KEYS_REPLACED_BY,
  // sealed texts
  PAYMENTS_MAY_CARRY, MEMBERS_MAY_STATE, SEALED_FOR,
  // governance
  CHARTER_AMENDED_BY,
  // windows
  OVER, NUMBER_OF_PAYMENTS,
  AMOUNT_PAID_BY, AMOUNT_RECEIVED_BY, AMOUNT_EXCHANGED_BY, PAYMENTS_MADE_BY, PAYMENTS_RECEIVED_BY,
  MEMBERS_PAID_BY, MEMBERS_WHO_PAID, MEMBERS_EXCHANGED_WITH, DEBT_NOT_CLEARED_BY,
  IN_THIS_DAY, IN_THIS_WEEK, IN_THIS_MONTH, IN_THIS_QUARTER, IN_THIS_HALF_YEAR, IN_THIS_YEAR,
  // credit that grows
  PLUS, OF_WHAT_PAID, OF_WHAT_RECEIVED, OF_WHAT_EXCHANGED, FOR_EACH_PAID, FOR_EACH_WHO_PAID, FOR_EACH_EXCHANGED,
  // what is only advised
  ADVISE_AGAINST, ADVISORY, IT_IS_ADVISED_AGAINST,
  // what is ignored
  IGNORE, BECAUSE,
  // income
  DIVIDEND, GROWING_BY, OF_MONEY_PER_MEMBER,
  STANDING_GRANT, EQUAL_PARTS_WHEN_SHORT, NOBODY_WHEN_SHORT, ELDEST_WHEN_SHORT,
  // grants
  GRANT, OF_AT_MOST, ONCE, ONCE_PER_CERTIFICATE, ONCE_PER_MEMBER_AND_CERTIFICATE, IN_ALL, IS_GRANTED, WITH_CERTIFICATE,
  // little words and values
  TO, AT, BY, PER, FROM, OF, IN, INSIDE, FOR, WITH, TO_DECIDE, HOUR, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR,
  // tests
  ON, GIVEN, HAS, OWES, LIVING_IN, LIVING_OUTSIDE, THEN, PAYS, BRINGS, REDEEMS, CHOOSING, LAST_REVERSED, PASS, COMES, SUPPLY_IS, PAYS_OUT,
  IT_IS_ALLOWED, IT_IS_REFUSED, BY_ARTICLE, IT_IS_NOT_ALLOWED,
  // tables of cases in tests
  CASES, EACH_APART, EACH_IN_TURN, ROW,
  // joint tokens
  H_AT_AT_RATE, H_AT_TO, H_BY_PER, H_EXCHANGE_PER_FOR, H_EXCHANGE_PER_PER, H_FROM_OF, H_INSIDE_INTO, H_IN_INSIDE, H_REMAINDER_REMAINING
}

// Only the rules that catch below recover; the error strategy passes every other error on to the statement around it.

charter : block* EOF ;
    catch [RecognitionException e] { _errHandler.reportError(this, e); }

block : currency | test ;

currency : currencyHead LBRACE statement* RBRACE ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); }

currencyHead : CURRENCY name LPAR code=name RPAR ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }

article : articleHead LBRACE clause* RBRACE ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); }

articleHead : ARTICLE NUMBER quoted? ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }

statement : declaration | article | rule_ ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }

// An article holds rules; a declaration in it is understood, so that it can be told where it belongs.
clause : declaration | rule_ ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }
