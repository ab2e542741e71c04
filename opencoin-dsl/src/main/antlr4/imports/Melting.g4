// How long money takes to melt.
parser grammar Melting;

meltIn   : COMMA? AS_MUCH_AS_FOR rate TO_MELT_IN NUMBER meltUnit COMMA? ;
meltUnit : MINUTE | HOUR | DAY | WEEK ;
