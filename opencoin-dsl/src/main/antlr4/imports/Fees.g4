// Fees of payments, and the fields that payments state.
parser grammar Fees;

paymentField : FIELD name LBRACE name ((COMMA | SEMI) name)* RBRACE ;

paymentFee : PAYMENT_FEE (route COMMA?)? feeMeasure bearer (LBRACE shares RBRACE | COMMA? recipient) (COMMA? WHEN condition)? (COMMA? WHEN_KNOWN)? ;
feeMeasure : rate feeBounds? | money ;
feeBounds  : LPAR (AT_LEAST amount (COMMA? AT_MOST amount)? | AT_MOST amount) RPAR ;
bearer     : ON_PAYER COMMA? ON_TOP | ON_PAYEE COMMA? TAKEN ;
