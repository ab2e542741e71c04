// What a currency declares.
parser grammar Declarations;

declaration
    : purpose | decimals | rounding | calendar | roles | zone | categories | intensity | intensityTable | fund | reserve
    | paymentField | choice | signing | recovery | amending | sealing | defaultRefusal
    ;

purpose      : PURPOSE quoted ;
decimals     : DECIMALS count ;
rounding     : ROUNDING roundingMode (COMMA? remainder_ recipient)? ;
roundingMode : TO_NEAREST COMMA? (HALVES_EVEN | HALVES_UP | HALVES_DOWN) | ROUND_DOWN | ROUND_UP | hole ;
calendar     : CALENDAR name (SLASH name)* ;
roles        : ROLE declaredName (COMMA declaredName)* ;
declaredName : name (LPAR (gender (COMMA name)? | name) RPAR)? ;
gender       : UNKNOWN ;
zone         : ZONE name EQ shape (OR shape)* ;
shape        : POSTCODES (codes (COMMA codes)* | hole) | WITHIN distance of_ point | POLYGON quoted (SHA256 QUOTED)? | hole ;
codes        : postcode (RANGE postcode)? ;
postcode     : NUMBER | CODE | NAME | QUOTED ;
distance     : NUMBER (METRE | KILOMETRE | MILE) ;
point        : NUMBER NAME SLASH NUMBER NAME ;
categories   : CATEGORY category (COMMA category)* ;
category     : name (LBRACE category ((COMMA | SEMI) category)* RBRACE)? ;
intensity    : INTENSITY of_ name IS (quotient | hole) ;
intensityTable : INTENSITIES_FROM quoted (SHA256 QUOTED)? ;
fund         : FUND declaredName (COMMA? SPENT_BY approvers)? ;
reserve      : RESERVE declaredName in_ name ;
defaultRefusal : DEFAULT_REFUSAL ;
