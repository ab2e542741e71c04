// Units that members receive at steps of the calendar.
parser grammar Income;

dividend : DIVIDEND of_ amount to_ party COMMA? eachPeriod ;
