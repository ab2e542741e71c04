// Characters to raw tokens. No keyword in here and nothing of any language: words become keywords in .internal.phrase.
lexer grammar Characters;

DATE    : D D D D '-' D D '-' D D ;
TIME    : D D? ':' D D ;
NUM     : D+ ([.,_] D+)* ;                     // kept as written, judged under the file's language
CODE    : D+ ('-' D+)+ | D+ L (L | D | '-' (L | D))* ;   // 60000-000, 2A004, 1st
WORD    : L (L | D | '-' (L | D))* ELIDE? ;    // half-year, SolViolette, l'
STRING  : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '"' | '«' ~[»\r\n]* '»' | '“' ~[”\r\n]* '”' ;
OPENSTR : '"' ('\\' ~[\r\n] | ~["\\\r\n])* '\\'? | '«' ~[»\r\n]* | '“' ~[”\r\n]* ;  // unterminated: a token, never an exception
RANGE   : '..' ;
GE      : '>=' | '≥' ;
LE      : '<=' | '≤' ;
GT      : '>' ;
LT      : '<' ;
LBRACE  : '{' ;
RBRACE  : '}' ;
LPAR    : '(' ;
RPAR    : ')' ;
COMMA   : ',' ;
SEMI    : ';' ;
EQ      : '=' ;
PCT     : '%' ;
SLASH   : '/' ;
BAR     : '|' ;
NL      : ('\r'? '\n' | '\r') -> channel(HIDDEN) ;
WS      : [ \t\u00A0\u202F\u2009]+ -> channel(HIDDEN) ;
COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
OTHER   : . ;

fragment D : [0-9] ;
fragment L : [\p{L}\p{M}_] ;
fragment ELIDE : ['’] ;
