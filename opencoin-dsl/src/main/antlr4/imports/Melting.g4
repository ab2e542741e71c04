// How long money takes to melt, and where what melts goes.
parser grammar Melting;

meltIn   : COMMA? AS_MUCH_AS_FOR rate TO_MELT_IN NUMBER meltUnit COMMA? ;
meltUnit : MINUTE | HOUR | DAY | WEEK ;

meltTo : recipient | SHARED_EQUALLY (COMMA? remaining_ recipient)? ;

// Money that is gone some time after it came.
expiry : UNITS_EXPIRE duration AFTER_RECEIVED (COMMA? meltTo)? except? ;
