package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CurrencyBlock;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.Statement;
import org.opencoin.dsl.syntax.Text;

/** One currency: its own statements, its funds and reserves, its articles and rules. */
final class CurrencyMapping {

    private static final int HIGHEST_ARTICLE = 9_999;

    private final Context context;
    private final CurrencyBlock block;
    private final Frame frame;
    private final CurrencyOwn own;
    private final RuleMapping rules;
    private final Wording wording;
    private final List<MappedRule> mapped = new ArrayList<>();

    CurrencyMapping(
            Context context,
            CurrencyBlock block,
            Denomination money,
            Map<String, Denomination> reserves,
            Wording wording) {
        this.context = context;
        this.block = block;
        this.own = new CurrencyOwn(context, block);
        this.frame = new Frame(money, own.remainder(), reserves);
        this.rules = new RuleMapping(context, frame);
        this.wording = wording;
    }

    Frame frame() {
        return frame;
    }

    MappedCurrency currency() {
        List<Article> articles = new ArticleNumbers(context).articles(block);
        List<Rule> all = Stream.concat(looseRules(), articleRules()).toList();
        Currency currency = new Currency(
                block.name().text(),
                frame.code(),
                own.purpose(),
                Math.max(0, frame.money().decimals()),
                own.rounding(),
                frame.remainder().fund(),
                own.calendar(),
                each(Declaration.Fund.class).map(this::fund).toList(),
                each(Declaration.Reserve.class).map(this::reserve).toList(),
                articles,
                all);
        return new MappedCurrency(block, frame.money(), mapped, currency);
    }

    private <S extends Statement> Stream<S> each(Class<S> kind) {
        return block.statements().stream().filter(kind::isInstance).map(kind::cast);
    }

    private Stream<Rule> looseRules() {
        return rules(each(RuleSyntax.class).toList(), Optional.empty()).stream();
    }

    private Stream<Rule> articleRules() {
        return each(ArticleBlock.class).flatMap(article -> {
            int number = article.number().value().intValue();
            Article words = new Article(number, article.words().map(Text::value).orElse(""));
            return rules(article.rules(), Optional.of(words)).stream();
        });
    }

    private List<Rule> rules(List<RuleSyntax> statements, Optional<Article> article) {
        List<Rule> meant = new ArrayList<>();
        for (RuleSyntax statement : statements) {
            int before = context.findings().count();
            Optional<Rule> rule = rules.rule(statement, head(statement, article, meant.size() + 1));
            rule.ifPresent(meant::add);
            boolean sound = context.findings().count() == before;
            mapped.add(new MappedRule(statement, rule, article.isPresent(), sound));
        }
        return meant;
    }

    private RuleHead head(RuleSyntax rule, Optional<Article> article, int place) {
        int number = article.map(Article::number).orElse(0);
        return new RuleHead(frame.code() + '/' + number + '/' + place, article, wording.of(rule));
    }

    private Fund fund(Declaration.Fund fund) {
        return new Fund(
                fund.name().name().text(),
                fund.spenders().map(signers -> new PartyMapping(context, frame.code()).approvers(signers)));
    }

    private Reserve reserve(Declaration.Reserve reserve) {
        String name = reserve.name().name().text();
        Denomination held = frame.reserves().get(name);
        int decimals = held == null ? 0 : Math.max(0, held.decimals());
        return new Reserve(name, reserve.currency().text(), decimals);
    }

    /** Numbers of articles: whole, each used once. */
    private record ArticleNumbers(Context context) {

        List<Article> articles(CurrencyBlock block) {
            Map<Integer, ArticleBlock> first = new java.util.TreeMap<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof ArticleBlock article) {
                    number(article, first);
                }
            }
            return first.entrySet().stream()
                    .map(entry -> new Article(
                            entry.getKey(),
                            entry.getValue().words().map(Text::value).orElse("")))
                    .toList();
        }

        private void number(ArticleBlock article, Map<Integer, ArticleBlock> first) {
            int number = context.rates().whole(article.number(), 1, HIGHEST_ARTICLE);
            ArticleBlock earlier = first.putIfAbsent(number, article);
            if (earlier != null) {
                context.findings()
                        .add(context.findings()
                                .about("OC2005", article.number().span(), number)
                                .note(earlier.number().span()));
            }
        }
    }
}
