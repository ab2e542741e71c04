// Units that members receive at steps of the calendar.
parser grammar Income;

dividend : DIVIDEND of_ amount to_ party COMMA? eachPeriod (COMMA? growing)? ;
growing  : GROWING_BY rate OF_MONEY_PER_MEMBER EVERY NUMBER (DAY | HOUR) from_ DATE ;

standingGrant : STANDING_GRANT of_ amount to_ party COMMA? eachPeriod COMMA? PAID_BY name COMMA? whenShort ;
whenShort     : EQUAL_PARTS_WHEN_SHORT | NOBODY_WHEN_SHORT | ELDEST_WHEN_SHORT ;
