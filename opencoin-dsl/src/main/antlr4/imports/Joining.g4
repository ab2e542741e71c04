// Who must agree before somebody joins, takes a role or is said to have left; and how tests say that somebody joins or leaves.
parser grammar Joining;

admission         : ADMISSION of_ party COMMA? APPROVED_BY approvers ;
declaredDeparture : DEPARTURES_DECLARED_BY approvers (AFTER duration WITHOUT_PAYING)? ;
approvers         : count of_? name ;

joins  : name JOINS_AS name (AND name)* home? (COMMA? APPROVED_BY agreed)? ;
leaves : name LEAVES (COMMA? DECLARED_BY agreed)? ;
agreed : name (AND name)* ;
