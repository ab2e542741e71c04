// What the writer knows and accepts: findings that are not told.
parser grammar Ignores;

ignore : IGNORE name (COMMA? BECAUSE quoted)? ;
