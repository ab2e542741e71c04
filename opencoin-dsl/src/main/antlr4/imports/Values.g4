// Names, numbers, money, time, and the little words whose meaning depends on their place.
parser grammar Values;

name     : NAME | QUOTED ;
quoted   : QUOTED ;
hole     : TO_DECIDE QUOTED? ;
count    : NUMBER | hole ;
money    : NUMBER name ;
amount   : money | hole ;
rate     : NUMBER PCT | NUMBER SLASH NUMBER PCT? | hole ;
quantity : NUMBER UNIT ;
quotient : NUMBER UNIT per_ name ;
exchange : money exchangePer_ money | hole ;
party    : ANY_MEMBER | EACH_MEMBER | EACH? name | hole ;
recipient : byHolder | to_ name CHOSEN? | BURNED | to_? hole ;
duration : count durationUnit ;
durationUnit : HOUR | DAY | WEEK | MONTH | QUARTER | HALF_YEAR | YEAR ;
moment   : DATE (at_ TIME)? ;

to_          : TO | H_AT_TO ;
at_          : AT | H_AT_TO | H_AT_AT_RATE ;
atRate_      : AT_RATE | H_AT_AT_RATE ;
by_          : BY | H_BY_PER ;
per_         : PER | H_BY_PER | H_EXCHANGE_PER_PER ;
exchangePer_ : EXCHANGE_PER | H_EXCHANGE_PER_PER | H_EXCHANGE_PER_FOR ;
for_         : FOR | H_EXCHANGE_PER_FOR ;
from_        : FROM | H_FROM_OF ;
of_          : OF | H_FROM_OF ;
in_          : IN | H_IN_INSIDE ;
inside_      : INSIDE | IN | H_IN_INSIDE | H_INSIDE_INTO ;
into_        : INTO | H_INSIDE_INTO ;
remainder_   : REMAINDER | H_REMAINDER_REMAINING ;
remaining_   : REMAINING | H_REMAINDER_REMAINING ;
