// What only some may read.
parser grammar Sealing;

sealing : PAYMENTS_MAY_CARRY name (COMMA name)* COMMA? SEALED_FOR paymentReader (AND paymentReader)*
        | MEMBERS_MAY_STATE name (COMMA name)* COMMA? SEALED_FOR memberReader (AND memberReader)*
        ;
paymentReader : PAYER | PAYEE | EACH? name ;
memberReader  : EACH? name ;
