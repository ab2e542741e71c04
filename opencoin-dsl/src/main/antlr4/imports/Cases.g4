// Tables of payments in tests: columns named in words, a row for each payment. ROW is a bar that is first on its line.
parser grammar Cases;

cases   : CASES COMMA? (EACH_APART | EACH_IN_TURN) LBRACE columns row* RBRACE ;
columns : ROW column (BAR column)* BAR? ;
column  : PAYER | PAYEE | AMOUNT | CATEGORY | WITH | TAKES_PLACE_IN | WHEN | THEN | name HAS? ;
row     : ROW cell? (BAR cell?)* ;
cell    : carried (AND carried)* | name | paid | moment | outcome ;
