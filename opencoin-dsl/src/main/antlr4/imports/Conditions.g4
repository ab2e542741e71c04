// Conditions: or, and, not over comparisons of typed expressions.
parser grammar Conditions;

condition   : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation    : NOT* atom ;
atom
    : LPAR condition RPAR                                              # grouped
    | side (LIVES_IN | LIVES_OUTSIDE) name                             # lives
    | side (IS | IS_NOT) name                                          # hasRole
    | PAYMENT (TAKES_PLACE_IN | TAKES_PLACE_OUTSIDE) name              # takesPlace
    | PAYMENT TAKES_PLACE_FROM TIME to_ TIME                           # takesPlaceFrom
    | (CATEGORY_IN | CATEGORY_NOT_IN) name                             # categoryIs
    | name (IS | IS_NOT) name                                          # fieldIs
    | expression comparator expression                                 # compare
    ;
side        : PAYER | PAYEE ;
comparator  : IS_AT_LEAST | IS_MORE_THAN | IS_AT_MOST | IS_LESS_THAN | GE | GT | LE | LT ;
expression
    : AMOUNT             # amountPaid
    | PRICE              # priceStated
    | ENERGY_INTENSITY   # energyIntensity
    | ENERGY             # energy
    | EMISSIONS          # emissions
    | quotient           # quotientValue
    | quantity           # quantityValue
    | tally              # soFar
    | NUMBER             # numberValue
    | amount             # amountValue
    ;
