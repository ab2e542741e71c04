// Payments of which a part is paid in legal money, beside the currency.
parser grammar Parts;

partPayment : PART_PAYMENT in_ name COMMA? atRate_ exchange (COMMA? AT_LEAST (rate in_ name | amount))? (COMMA? WHEN condition)? ;
paid        : amount (AND amount)? ;
