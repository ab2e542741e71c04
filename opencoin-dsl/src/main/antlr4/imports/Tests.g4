// Test blocks: what is given, what happens, what must then be true.
parser grammar Tests;

test     : testHead LBRACE testLine* RBRACE ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); }
testHead : TEST quoted ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }
testLine : on | given | whenLine | then | cases ;
    catch [RecognitionException e] { _localctx.exception = e; _errHandler.reportError(this, e); _errHandler.recover(this, e); }

on         : ON moment ;
given      : GIVEN givenParty (SEMI givenParty)* ;
givenParty : name (COMMA name (AND name)* home? COMMA?)? HAS amount (AND amount)* ;
home       : (LIVING_IN | LIVING_OUTSIDE) name (AND name)* ;
whenLine   : WHEN event ;
event
    : name PAYS (name paid | paid to_ name) (for_ name)? (WITH carried (AND carried)*)? (inside_ name)?   # pays
    | name BRINGS amount into_ name                              # brings
    | name REDEEMS amount from_ name (COMMA? CHOOSING name)?     # redeems
    | chooses                                                    # choosesMembers
    | joins                                                      # joinsMembers
    | leaves                                                     # leavesMembers
    | granted                                                    # isGranted
    | LAST_REVERSED by_ name                                     # reverses
    | LAST_DISPUTED by_ name                                     # disputesLast
    | (DISPUTE_UPHELD | DISPUTE_DISMISSED) by_ agreed            # settles
    | duration PASS                                              # passes
    | moment COMES                                               # comes
    ;
carried    : quantity | name name ;
then       : THEN claim ;
claim
    : name HAS amount                    # has
    | name OWES amount                   # owes
    | SUPPLY_IS amount                   # supplyIs
    | PAYS_OUT amount                    # paysOut
    | outcome                            # comesOut
    ;
outcome
    : IT_IS_ALLOWED                      # isAllowed
    | IT_IS_REFUSED (BY_ARTICLE NUMBER)?   # isRefused
    | IT_IS_NOT_ALLOWED                  # isNotAllowed
    | IT_IS_ADVISED_AGAINST (BY_ARTICLE NUMBER)?   # isAdvisedAgainst
    ;
