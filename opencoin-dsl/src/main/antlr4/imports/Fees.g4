// Fees of payments, and the fields that payments state. A table has a key for each row and, if it likes, for each column.
parser grammar Fees;

paymentField : FIELD name LBRACE name ((COMMA | SEMI) name)* RBRACE ;

paymentFee : PAYMENT_FEE (route COMMA?)? (feeMeasure feeTaken (COMMA? WHEN condition)? (COMMA? WHEN_KNOWN)? | BY_TABLE feeTaken feeTable) ;
feeTaken   : bearer (LBRACE shares RBRACE | COMMA? recipient) ;
feeMeasure : rate feeBounds? | money ;
feeBounds  : LPAR (AT_LEAST amount (COMMA? AT_MOST amount)? | AT_MOST amount) RPAR ;
bearer     : ON_PAYER COMMA? ON_TOP | ON_PAYEE COMMA? TAKEN ;

feeTable   : LBRACE feeColumns? feeRow+ RBRACE ;
feeColumns : bar_ BAR feeKey (BAR feeKey)* BAR ;
feeRow     : bar_ feeKey (BAR feeCell)+ BAR ;
feeKey     : ELSE | condition ;
feeCell    : feeMeasure | NO_FEE ;
bar_       : ROW | BAR ;
