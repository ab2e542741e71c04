// Units that members are granted when something has been done, measured or decided; and how tests say so.
parser grammar Grants;

grant        : GRANT name grantMeasure to_ party (COMMA? PAID_BY name)? (COMMA? APPROVED_BY approvers)? (COMMA? once)? mostGranted* ;
grantMeasure : of_ amount (per_ quantity)? | OF_AT_MOST amount ;
once         : ONCE perPeriod? | ONCE_PER_CERTIFICATE | ONCE_PER_MEMBER_AND_CERTIFICATE ;
mostGranted  : COMMA? AT_MOST amount perPeriod IN_ALL? ;

granted : name IS_GRANTED name (of_ amount)? (for_ quantity)? (COMMA? WITH_CERTIFICATE quoted)? (COMMA? APPROVED_BY agreed)? ;
