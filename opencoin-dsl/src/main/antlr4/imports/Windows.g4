// Times over which payments are counted: a period of the calendar, or what lies behind, whenever one looks.
parser grammar Windows;

countLimit : NUMBER_OF_PAYMENTS of_ party AT_MOST count window advisory? ;

window    : perPeriod | OVER duration ;
tally    : tallied side past | DEBT_NOT_CLEARED_BY side in_ duration ;
tallied
    : AMOUNT_PAID_BY | AMOUNT_RECEIVED_BY | AMOUNT_EXCHANGED_BY
    | PAYMENTS_MADE_BY | PAYMENTS_RECEIVED_BY
    | MEMBERS_PAID_BY | MEMBERS_WHO_PAID | MEMBERS_EXCHANGED_WITH
    ;
past     : thisPeriod | OVER duration ;
thisPeriod : IN_THIS_DAY | IN_THIS_WEEK | IN_THIS_MONTH | IN_THIS_QUARTER | IN_THIS_HALF_YEAR | IN_THIS_YEAR ;

// What credit grows with: a part of a volume, or so much for each member.
creditPart : rate volume past | amount partners past ;
volume     : OF_WHAT_PAID | OF_WHAT_RECEIVED | OF_WHAT_EXCHANGED ;
partners   : FOR_EACH_PAID | FOR_EACH_WHO_PAID | FOR_EACH_EXCHANGED ;

perPeriod : PER_DAY | PER_WEEK | PER_MONTH | PER_QUARTER | PER_HALF_YEAR | PER_YEAR ;
