// Members who leave: what becomes of what they hold, and of what they owe.
parser grammar Leaving;

departure   : DEPARTURE of_ ANY_MEMBER COMMA? THEIR_BALANCE (recipient | TO_BE_SPENT_FIRST) (COMMA? THEIR_DEBT leaversDebt)? ;
leaversDebt : BORNE_BY name (LPAR AT_MOST amount RPAR)? | TO_BE_CLEARED_FIRST | hole ;
