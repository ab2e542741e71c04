// Who signs what.
parser grammar Signing;

signing  : ALL_SIGNED_BY acting (AND acting)* | (PAYMENTS_SIGNED_BY | PART_PAYMENTS_SIGNED_BY) side (AND side)* ;
acting   : WHO_ACTS | WHO_APPROVES ;
recovery : KEYS_REPLACED_BY approvers COMMA? AFTER duration ;
