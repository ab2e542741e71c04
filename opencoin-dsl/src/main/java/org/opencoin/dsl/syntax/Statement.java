package org.opencoin.dsl.syntax;

/** What stands in a currency: declarations, articles, and rules, in articles or outside them. */
public sealed interface Statement extends Node permits Declaration, ArticleBlock, RuleSyntax {}
