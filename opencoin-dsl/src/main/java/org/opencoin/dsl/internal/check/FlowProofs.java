package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.internal.proof.Answer;
import org.opencoin.dsl.internal.proof.FlowSpace;
import org.opencoin.dsl.internal.proof.Formula;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.syntax.RuleSyntax;

/**
 * Rules on payments that do nothing: conditions nothing fulfils, permissions that are forbidden whole, prohibitions of what
 * nothing allows, rules that another one covers. Each is proved over all payments; what can't be decided is left unsaid.
 */
final class FlowProofs {

    /** Above this many rules, pairs would be too many to look at while somebody waits. */
    private static final int MOST_RULES = 64;

    private final MappedCurrency currency;
    private final Resolution resolution;
    private final Showing showing;
    private final Findings findings;
    private final List<Sound<Rule.Flow>> flows;
    private final FlowSpace space;

    FlowProofs(MappedCurrency currency, Resolution resolution, Showing showing, Findings findings) {
        this.showing = showing;
        this.currency = currency;
        this.resolution = resolution;
        this.findings = findings;
        this.flows = currency.sound(Rule.Flow.class).toList();
        this.space = space(new Bounds(currency).highestBalance());
    }

    private FlowSpace space(BigInteger highestAmount) {
        return FlowSpace.of(
                flows.stream().map(Sound::rule).toList(),
                new FlowSpace.Surroundings(
                        resolution.roles(),
                        resolution.categories(),
                        currency.currency().funds(),
                        highestAmount));
    }

    void run() {
        if (flows.size() > MOST_RULES || flows.size() < written()) {
            return;
        }
        List<Sound<Rule.Flow>> alive = new ArrayList<>(flows);
        alive.removeIf(this::nothingFulfilsIt);
        List<Sound<Rule.Flow>> forbids = only(alive, true);
        List<Sound<Rule.Flow>> allows = only(alive, false);
        List<Sound<Rule.Flow>> allowing = List.copyOf(allows); // what forbids a whole permission isn't idle
        allows.removeIf(allow -> allForbidden(allow, forbids));
        forbids.removeIf(forbid -> nothingAllowsIt(forbid, allowing));
        forbids.stream()
                .filter(forbid -> !forbid.rule().whenKnown())
                .forEach(forbid -> refusesTheSilent(forbid, allows));
        covered(allows);
        covered(forbids);
        neverBegins(allows, forbids);
    }

    /** Payments pass, but none that is the first. */
    private void neverBegins(List<Sound<Rule.Flow>> allows, List<Sound<Rule.Flow>> forbids) {
        List<Formula> all = new ArrayList<>();
        all.add(new Formula.Any(allows.stream().map(this::acts).toList()));
        forbids.forEach(forbid -> all.add(Formula.not(acts(forbid))));
        Formula passes = new Formula.All(all);
        boolean some = space.search(passes) instanceof Answer.Found;
        if (some && impossible(Formula.all(passes, space.nothingBefore()))) {
            findings.report(
                    "OC3100",
                    currency.block().name().span(),
                    currency.block().name().text());
        }
    }

    private long written() {
        return currency.rules().stream()
                .filter(mapped -> mapped.syntax() instanceof RuleSyntax.Flow)
                .count();
    }

    private static List<Sound<Rule.Flow>> only(List<Sound<Rule.Flow>> all, boolean forbids) {
        return new ArrayList<>(
                all.stream().filter(sound -> sound.rule().forbids() == forbids).toList());
    }

    /** What a rule does to a payment: permit it, or refuse it. */
    private Formula acts(Sound<Rule.Flow> flow) {
        return acts(space, flow);
    }

    private static Formula acts(FlowSpace space, Sound<Rule.Flow> flow) {
        return flow.rule().forbids() ? space.refuses(flow.rule()) : Formula.holds(space.applies(flow.rule()));
    }

    private boolean impossible(Formula goal) {
        return space.search(goal) instanceof Answer.Impossible;
    }

    private boolean nothingFulfilsIt(Sound<Rule.Flow> flow) {
        if (!impossible(acts(flow))) {
            return false;
        }
        FlowSpace boundless = space(Bounds.NONE);
        Answer ofAnyAmount = boundless.search(acts(boundless, flow));
        Diagnostic finding = findings.about("OC3021", flow.mapped().syntax().span());
        findings.add(ofAnyAmount instanceof Answer.Found ? new Bounds(currency).noted(finding) : finding);
        return true;
    }

    private boolean allForbidden(Sound<Rule.Flow> allow, List<Sound<Rule.Flow>> forbids) {
        List<Formula> passes = new ArrayList<>(List.of(acts(allow)));
        forbids.forEach(forbid -> passes.add(Formula.not(acts(forbid))));
        if (!impossible(new Formula.All(passes))) {
            return false;
        }
        Diagnostic finding = findings.about("OC3020", allow.mapped().syntax().span());
        findings.add(forbids.stream()
                .filter(forbid -> isCovered(allow, forbid))
                .findFirst()
                .map(forbid -> finding.note(forbid.mapped().syntax().span()).shownBy(story(allow, forbid)))
                .orElse(finding));
        return true;
    }

    /** A payment that one rule allows and the other forbids. */
    private Optional<String> story(Sound<Rule.Flow> allow, Sound<Rule.Flow> forbid) {
        Formula both = Formula.all(acts(allow), Formula.holds(space.applies(forbid.rule())));
        return space.search(both) instanceof Answer.Found found ? refused(found, forbid) : Optional.empty();
    }

    private Optional<String> refused(Answer.Found found, Sound<Rule.Flow> forbid) {
        return new PaymentStory(space.facts(), found.choice(), currency.money(), resolution.roles())
                .refusedBy(forbid.rule().head().article().map(Article::number), showing);
    }

    private boolean nothingAllowsIt(Sound<Rule.Flow> forbid, List<Sound<Rule.Flow>> allows) {
        Formula anAllow = new Formula.Any(allows.stream().map(this::acts).toList());
        boolean never = !allows.isEmpty() && impossible(Formula.all(anAllow, acts(forbid)));
        if (never) {
            findings.report("OC3022", forbid.mapped().syntax().span());
        }
        return never;
    }

    /** Every payment that says only what payments usually say is refused for want of a fact. */
    private void refusesTheSilent(Sound<Rule.Flow> forbid, List<Sound<Rule.Flow>> allows) {
        Formula refused = acts(forbid);
        Formula anAllow = new Formula.Any(allows.stream().map(this::acts).toList());
        Formula silent = Formula.all(anAllow, space.saysNoMore(categoriesHaveIntensities(resolution.categories())));
        if (space.search(silent) instanceof Answer.Found usual
                && impossible(Formula.all(silent, Formula.not(refused)))) {
            findings.add(
                    findings.about("OC3030", forbid.mapped().syntax().span()).shownBy(refused(usual, forbid)));
        }
    }

    private static boolean categoriesHaveIntensities(List<Category> categories) {
        return categories.stream()
                .anyMatch(
                        category -> category.intensity().isPresent() || categoriesHaveIntensities(category.children()));
    }

    /** Whatever one does something to, the other does something to as well. */
    private boolean isCovered(Sound<Rule.Flow> one, Sound<Rule.Flow> other) {
        return impossible(Formula.all(acts(one), Formula.not(acts(other))));
    }

    /** The last of two that cover each other is the one that is told. */
    private void covered(List<Sound<Rule.Flow>> alike) {
        List<Sound<Rule.Flow>> standing = new ArrayList<>(alike);
        for (int i = alike.size() - 1; i >= 0; i--) {
            Sound<Rule.Flow> one = standing.remove(i);
            Optional<Sound<Rule.Flow>> cover =
                    standing.stream().filter(other -> isCovered(one, other)).findFirst();
            cover.ifPresent(other -> tellCovered(one, other));
            if (cover.isEmpty()) {
                standing.add(i, one);
            }
        }
    }

    /** The same rule twice has a finding of its own. */
    private void tellCovered(Sound<Rule.Flow> one, Sound<Rule.Flow> other) {
        boolean repeated = isCovered(other, one) && StatementChecks.isSame(one.rule(), other.rule());
        if (!repeated) {
            findings.add(findings.about("OC3023", one.mapped().syntax().span())
                    .note(other.mapped().syntax().span()));
        }
    }
}
