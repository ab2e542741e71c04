// What members pay at steps of the calendar, whatever they do.
parser grammar Levies;

levy : LEVY of_ levyMeasure COMMA? PAID_BY party COMMA? eachPeriod COMMA? meltTo ;
levyMeasure : amount | rate OF_WHAT_LIES_BEYOND amount (COMMA? PLUS creditPart)* COMMA? ABOVE_OR_BELOW ;
