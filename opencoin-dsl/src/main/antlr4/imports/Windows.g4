// Times over which payments are counted: a period of the calendar, or what lies behind, whenever one looks.
parser grammar Windows;

countLimit : NUMBER_OF_PAYMENTS of_ party AT_MOST count window ;

window    : perPeriod | OVER duration ;
perPeriod : PER_DAY | PER_WEEK | PER_MONTH | PER_QUARTER | PER_HALF_YEAR | PER_YEAR ;
