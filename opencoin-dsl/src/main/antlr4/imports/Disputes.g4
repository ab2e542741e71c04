// Payments that members disagree on, and who settles that.
parser grammar Disputes;

disputes  : DISPUTABLE duration by_ disputing COMMA? SETTLED_BY approvers ;
disputing : PAYER (OR PAYEE)? | PAYEE ;
