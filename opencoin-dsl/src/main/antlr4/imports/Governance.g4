// Who changes the charter.
parser grammar Governance;

amending : CHARTER_AMENDED_BY approvers (AND approvers)* (COMMA? AFTER duration)? ;
