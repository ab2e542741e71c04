// Rules, in articles or outside them.
parser grammar Rules;

rule_
    : issue | redeem | supply | reversal | demurrage | noDemurrage | flow | balanceLimit | paymentLimit | countLimit | creditLine
    | paymentFee | partPayment | dividend | standingGrant | grant | levy | expiry | admission | departure | declaredDeparture | disputes | ignore
    ;

issue    : ISSUE (to_ party AGAINST name into_ name COMMA? atRate_ exchange fee* | hole) ;
redeem   : REDEEM (by_ party from_ name COMMA? atRate_ exchange fee* | NEVER | hole) ;
fee      : FEE rate TAKEN COMMA? in_ name (LBRACE shares RBRACE | COMMA? recipient) ;
shares   : share ((COMMA | SEMI) share)* (COMMA | SEMI)? ;
share    : rate recipient | remaining_ recipient ;
supply   : SUPPLY (AT_MOST amount | hole) ;
reversal : REVERSIBLE duration by_ (PAYEE | name) ;

demurrage   : DEMURRAGE (schedule (COMMA? rate | meltIn) base manner? (COMMA? AT_LEAST amount)? (COMMA? meltTo)? except? | hole) ;
noDemurrage : NO_DEMURRAGE ;
schedule    : eachPeriod | EVERY NUMBER (DAY | HOUR) from_ DATE | AFTER duration WITHOUT_PAYING | hole ;
eachPeriod  : EACH_DAY | EACH_WEEK | EACH_MONTH | EACH_QUARTER | EACH_HALF_YEAR | EACH_YEAR ;
base
    : OF_WHAT_HELD (BEYOND amount | chargesBack)?
    | OF_ALL_HELD (WHEN_MORE_THAN amount | chargesBack)?
    | (OF_MONEY_HELD | OF_FACE_HELD) (FOR_MORE_THAN duration)?
    | OF_ITS_DAYS
    | of_ hole
    ;
chargesBack : CHARGES_DAY | CHARGES_WEEK | CHARGES_MONTH | CHARGES_QUARTER | CHARGES_HALF_YEAR | CHARGES_YEAR ;
manner      : COMMA? (COMPOUNDING | SIMPLE) ;
except      : COMMA? EXCEPT name ((COMMA | AND | OR) name)* ;

flow  : (ALLOW | FORBID | ADVISE_AGAINST) PAYMENT route? (COMMA? WHEN condition)? (COMMA? WHEN_KNOWN)? ;
route : BETWEEN_MEMBERS | BETWEEN_ANYONE COMMA? FUNDS_INCLUDED | from_ party to_ party ;

balanceLimit : BALANCE of_ party AT_MOST amount advisory? ;
paymentLimit : PAYMENTS of_ party AT_MOST amount window advisory? ;
creditLine   : CREDIT of_ party UP_TO (amount | creditPart) (COMMA? PLUS creditPart)* (COMMA? AT_MOST amount)? advisory? ;
advisory     : COMMA? ADVISORY ;
