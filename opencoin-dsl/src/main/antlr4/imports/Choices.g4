// Standing choices: who may choose somebody with a role, what goes to whom the holder chose, and choosing.
parser grammar Choices;

choice     : CHOICE of_ name by_ party ;
byHolder   : to_ name CHOSEN_BY_HOLDER (COMMA? ELSE recipient)? ;
chooses    : name (CHOOSES name AS name (AND name AS name)* | CHOOSES_NOBODY) ;
